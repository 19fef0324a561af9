import type { Attention, ScreenLanguage } from '@straatwijs/monitor';
import { rankPicture } from '#web/drawings/rank-bands.ts';
import { fill, writeNumber } from '#web/language/fill.ts';
import { agendaTexts } from '#web/texts/agenda.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';

const likely = 0.9;
const maybe = 0.75;

/**
 * The order of themes as a picture, a sentence and a table, without any number that stands for a place by itself.
 * @param only what is counted, where it is not known what goes well beside it
 */
export const attentionView = ({ themes, ranks }: Attention, language: ScreenLanguage, only?: string) => {
  const t = agendaTexts(language);
  const names = nameTexts(language).themes;
  const order = ranks.estimate ?? [];
  const bands = order.at(-1)?.band ?? 0;
  const certainty = (p: number) =>
    p >= likely
      ? t.certainty.likely
      : p >= maybe
        ? t.certainty.maybe
        : p <= 1 - likely
          ? t.certainty.no
          : t.certainty.unsure;
  const write = (n: number) => writeNumber(language, n);
  const picture = rankPicture(order);
  return {
    asked: only ?? t.better,
    well: only === undefined ? t.well : undefined,
    sentence: bands === 1 ? t.levelAll : ranks.explain(language),
    ...picture,
    bands: picture.bands.map((band) => ({
      ...band,
      lines: band.lines.map((line) => ({ ...line, name: names[themes[line.thing]?.theme ?? 'other'] })),
    })),
    rows: order.map((r, n) => {
      const told = themes[r.theme];
      const [from, to] = r.interval;
      return {
        theme: names[told?.theme ?? 'other'],
        // Where a band begins; the table says "level" behind those that share one.
        begins: n === 0 || order[n - 1]?.band !== r.band,
        level: order.filter((o) => o.band === r.band).length > 1,
        place: from === to ? write(from) : fill(t.between, { from: write(from), to: write(to) }),
        top: certainty(r.inTop),
        asks: write(told?.asks ?? 0),
        well: write(told?.well ?? 0),
      };
    }),
  };
};
export type AttentionView = ReturnType<typeof attentionView>;
