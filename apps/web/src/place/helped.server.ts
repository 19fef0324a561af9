import {
  type DoneHere,
  dateFormat,
  describePeriod,
  doneHere,
  type Helped,
  type HelpedPeriod,
  localeOf,
  type Ports,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { fill, writeNumber } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { drawnEffect } from '#web/measures/drawn-effect.ts';
import { nameOfThing } from '#web/measures/things.server.ts';
import { measureTexts } from '#web/texts/measures.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import type { AboutPlace } from './about-place.server.ts';

const dayIn = (language: string) => {
  const format = dateFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  return (date: string) => format.format(Date.parse(date));
};

const rateIn = ({ state, seen, effort }: HelpedPeriod): number | null =>
  state === 'value' && effort > 0 ? seen / effort : null;

/** First and last month of a quarter and its year, in few letters for under a drawing. */
const shortQuarter = ({ key }: Helped['before'][number], language: ScreenLanguage): string => {
  const last = Number(key.slice(6)) * 3;
  const format = dateFormat(localeOf(language), { month: 'short', timeZone: 'UTC' });
  const [from, to] = [last - 3, last - 1].map((month) => format.format(Date.UTC(2026, month, 15)).replace('.', ''));
  return `${from}–${to} ${key.slice(2, 4)}`;
};

/** Several quarters of one place in one cell of the table. */
const cellOf = (periods: readonly HelpedPeriod[], language: ScreenLanguage): string => {
  const t = measureTexts(language);
  const known = periods.filter((p) => p.state === 'value');
  if (known.length === 0) return periods.some((p) => p.state === 'too-few') ? t.few : t.notLooked;
  const sum = (of: 'seen' | 'looks') =>
    writeNumber(
      language,
      known.reduce((n, p) => n + p[of], 0),
    );
  return fill(t.cell, { seen: sum('seen'), looks: sum('looks') });
};

const shownOf = (
  ports: Ports,
  { choice, before, after, places, things, found }: Helped,
  language: ScreenLanguage,
  day: (at: number) => string,
) => {
  const t = measureTexts(language);
  const line = (p: Helped['places'][number]) => [...p.before, ...p.after].map(rateIn);
  const own = places.filter((p) => p.treated);
  const together = [...before, ...after].map((_, n) => {
    const all = own.flatMap((p) => [...p.before, ...p.after][n] ?? []).filter((p) => p.state === 'value');
    const effort = all.reduce((sum, p) => sum + p.effort, 0);
    return effort > 0 ? all.reduce((sum, p) => sum + p.seen, 0) / effort : null;
  });
  const names = [...before, ...after].map((p) => shortQuarter(p, language));
  const others = places.filter((p) => !p.treated);
  const input = { line: together, others: others.map(line), stepsBefore: before.length, windows: [], events: [] };
  const of = (periods: Helped['before']) =>
    listed(
      language,
      periods.map((p) => describePeriod(p, language)),
    );
  return {
    sentence: found.explain(language),
    compared:
      choice.places.length > 0
        ? fill(t.compared, {
            places: listed(
              language,
              choice.places.map((p) => p.name),
            ),
            date: day(choice.at),
          })
        : t.alone,
    over:
      things.length > 1
        ? fill(t.over, {
            things: listed(
              language,
              things.map((key) => nameOfThing(ports, key, language)),
            ),
          })
        : undefined,
    because: choice.because,
    periods: fill(t.periods, { before: of(before), after: of(after) }),
    drawings: drawnEffect(input, names, language),
    rows: places
      .map((p) => ({
        ...{ id: p.place.id, name: p.place.name, here: p.treated },
        ...{ before: cellOf(p.before, language), after: cellOf(p.after, language) },
      }))
      .toSorted((a, b) => Number(b.here) - Number(a.here) || a.name.localeCompare(b.name, 'nl')),
  };
};

const doneView = (ports: Ports, { measure, outcome, sideEffects }: DoneHere, language: ScreenLanguage) => {
  const t = measureTexts(language);
  const names = nameTexts(language);
  const date = dayIn(language);
  const day = (at: number) => date(ports.local(at).date);
  const { expected, from, to } = measure;
  const theme = names.themes[expected.theme];
  const spirit = expected.valence === 'positive' ? t.good : t.better;
  const thing =
    expected.indicator === undefined ? fill(spirit, { theme }) : nameOfThing(ports, expected.indicator, language);
  const begun = from <= ports.local(ports.now()).date;
  const judged = measure.steps.findLast((s) => s.state === 'judged');
  return {
    ...{ id: measure.id, title: measure.title, about: measure.about, lang: measure.language },
    direction: directionOfText(measure.language),
    when: to ? fill(t.span, { from: date(from), to: date(to) }) : fill(begun ? t.since : t.from, { date: date(from) }),
    where: measure.places.map((p) => ({ id: p.id, name: p.name })),
    who: { before: t.who.split('{who}')[0] ?? '', name: measure.runBy },
    hoped: fill(t.hoped[expected.direction], { thing }),
    sentence:
      outcome.state === 'value'
        ? undefined
        : fill(t.outcome[outcome.state], { date: outcome.state === 'too-young' ? date(outcome.until) : '' }),
    shown: outcome.state === 'value' ? shownOf(ports, outcome, language, day) : undefined,
    judged: judged && { words: judged.why, when: day(judged.at) },
    brought: sideEffects.map((e) => ({
      ...{ id: e.id, words: e.words, lang: e.language, direction: directionOfText(e.language) },
      ...{ good: e.valence === 'positive', who: names.perspectives[e.perspective] ?? e.perspective },
    })),
  };
};

/** What is done in and around a place, and whether it helped: by what was released and nothing else. */
export const helpedSection = async ({ ports, place, language }: Pick<AboutPlace, 'ports' | 'place' | 'language'>) => ({
  helped: {
    t: measureTexts(language),
    list: (await doneHere(ports, place)).map((done) => doneView(ports, done, language)),
  },
});
export type HelpedSection = Awaited<ReturnType<typeof helpedSection>>['helped'];
