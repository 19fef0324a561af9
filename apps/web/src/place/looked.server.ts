import { describePeriod, type Figure, findInstrument, type LookedRow, visitedLooked } from '@straatwijs/monitor';
import { capital, count, fill } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import type { LookedTexts } from '#web/texts/looked.nl.ts';
import { lookedTexts } from '#web/texts/looked.server.ts';
import type { AboutPlace } from './about-place.server.ts';

/** Seen, looked and not seen, not looked, too little: four things that are never said in the same words. */
const seenIn = ({ state, value, visits }: Figure, t: LookedTexts, language: string): string => {
  if (state === 'not-looked') return t.rowNotLooked;
  if (state === 'too-few' || value === null || visits === null) return t.rowFew;
  return listed(language, [value === 0 ? t.nothing : count(language, t.seen, value), count(language, t.of, visits)]);
};

/** How often somebody looked here over the period, and what was seen; good things first. */
export const lookedSection = async ({ ports, place, period: shown, language, t: page }: AboutPlace) => {
  const t = lookedTexts(language);
  const { place: where, period, isReleased, looked } = await visitedLooked(ports, place, shown);
  const when = fill(page.when[period.kind], { period: describePeriod(period, language) });
  const lines = looked.map(({ instrument: name, version, table }) => {
    const id = `${name} ${version}`;
    const instrument = findInstrument(ports.instruments, name, version);
    const questions = (instrument?.texts[language] ?? instrument?.texts.en)?.questions ?? {};
    const rowOf = (r: LookedRow) => ({
      key: r.key,
      name: questions[r.key]?.ask ?? r.key,
      seen: seenIn(r.seen, t, language),
    });
    const side = (valence: LookedRow['valence']) => table.rows.filter((r) => r.valence === valence).map(rowOf);
    const { value, contributors } = table.visits;
    return {
      id,
      state: table.state,
      sentence:
        table.state === 'value' && value !== null
          ? fill(t.by, { looked: capital(count(language, t.looked, value)), who: contributors ?? '', when })
          : isReleased
            ? fill(table.state === 'too-few' ? t.tooFew : t.notLooked, { when })
            : page.notYet,
      why:
        table.state === 'value'
          ? undefined
          : isReleased
            ? table.state === 'too-few'
              ? t.tooFewWhy
              : t.notLookedWhy
            : page.notYetWhy,
      good: side('positive'),
      better: side('negative'),
    };
  });
  const of = where.id === place.id ? undefined : fill(page.larger['too-few'], { place: where.name });
  return { looked: { lines, t, of, caption: fill(t.table, { when }) } };
};
