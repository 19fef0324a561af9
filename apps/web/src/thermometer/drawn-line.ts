import type { LevelLine, Period } from '@straatwijs/monitor';
import { type LevelLineInput, type LinePoint, levelLine, levelLineWidths } from '#web/drawings/level-line.ts';

/** The same line for a phone and for a wide screen. */
export const inBothWidths = (line: LevelLineInput) => ({
  narrow: levelLine(line, levelLineWidths.narrow),
  wide: levelLine(line, levelLineWidths.wide),
});

/** What of the line of one thing is drawn: runs that may be joined, and where another series begins. */
export const drawnLevels = (
  line: LevelLine,
): { readonly runs: readonly LinePoint[][]; readonly breaks: readonly number[] } => {
  const at = (period: Period) => line.periods.findIndex((p) => p.key === period.key);
  const runs = line.runs.map((run) =>
    run.flatMap(({ period, level }) => {
      const { estimate, interval } = level.level ?? {};
      return estimate === undefined || !interval
        ? []
        : [{ period: at(period), value: estimate, low: interval[0], high: interval[1] }];
    }),
  );
  const known = line.points.filter((p) => p.level.state === 'value');
  const breaks = known.flatMap((p, n) =>
    n > 0 && known[n - 1]?.level.series !== p.level.series ? [at(p.period)] : [],
  );
  return { runs, breaks };
};
