import type { ThemeRank } from '@straatwijs/statistics';

/** One line of the picture of an order: from where to where the place may be, and the place that it has on average. */
export interface RankLine {
  /** Which thing: its place in what was handed in. */
  readonly thing: number;
  readonly from: number;
  readonly to: number;
  readonly dot: number;
  readonly y: number;
}
/** Things that are not clearly different stand before one brace. */
export interface RankBand {
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly RankLine[];
}
export interface RankPicture {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly { readonly x: number; readonly rank: number }[];
  readonly bands: readonly RankBand[];
}

const width = 200;
const margin = 8;
const lineHeight = 28;
const bandGap = 10;

/** The order as lines: the first place at the start. Reading direction is not its business: a page may turn it around. */
export const rankPicture = (ranks: readonly ThemeRank[]): RankPicture => {
  const n = ranks.length;
  const x = (rank: number) => margin + ((rank - 1) / Math.max(1, n - 1)) * (width - 2 * margin);
  let y = 0;
  const bands: RankBand[] = [];
  for (const band of new Set(ranks.map((r) => r.band))) {
    if (bands.length > 0) y += bandGap;
    const top = y;
    const lines = ranks
      .filter((r) => r.band === band)
      .map((r): RankLine => {
        const line = {
          thing: r.theme,
          from: x(r.interval[0]),
          to: x(r.interval[1]),
          dot: x(r.expectedRank),
          y: y + lineHeight / 2,
        };
        y += lineHeight;
        return line;
      });
    bands.push({ top, bottom: y, lines });
  }
  return {
    width,
    height: y,
    ticks: Array.from({ length: n }, (_, k) => ({ x: x(k + 1), rank: k + 1 })),
    bands,
  };
};
