import {
  addWeeks,
  type Evaluation,
  endOfWeek,
  localeOf,
  type Measure,
  type Outcome,
  type Ports,
  type ScreenLanguage,
  startOfWeek,
} from '@straatwijs/monitor';
import { placeboBars } from '#web/drawings/placebo-bars.ts';
import { fill, writeNumber } from '#web/language/fill.ts';
import { drawnEffect, writeRate } from '#web/measures/drawn-effect.ts';
import { deskMeasureTexts } from '#web/texts/desk-measures.server.ts';
import { dateInWords } from './ago.ts';

const weeksPerStep = 4;
const mostEvents = 9;
const dayMs = 86_400_000;

/** What happened meanwhile in and around the places, numbered from the earliest. */
const eventsMeanwhile = async (ports: Ports, measure: Measure, outcome: Outcome, language: ScreenLanguage) => {
  const first = startOfWeek(addWeeks(outcome.lineFrom, -outcome.stepsBefore * weeksPerStep));
  const between = { from: first, to: endOfWeek(outcome.weeks.last) };
  const found = await Promise.all(
    measure.places.map((p) =>
      ports.events.events({ edition: measure.edition, around: p.id, between, limit: mostEvents }),
    ),
  );
  const all = [...new Map(found.flat().map((e) => [e.id, e])).values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return all.slice(-mostEvents).map((e, n) => ({
    number: n + 1,
    at: (Date.parse(e.from) - Date.parse(first)) / dayMs / 7 / weeksPerStep,
    title: e.title,
    language: e.language,
    when: dateInWords(e.from, language),
  }));
};

const rowsOf = (outcome: Outcome, language: ScreenLanguage) => {
  const t = deskMeasureTexts(language).outcome;
  const cell = ({ count, effort, weeks }: Outcome['places'][number]['before']) =>
    effort === 0
      ? t.notLooked
      : fill(t.cell, {
          ...{ rate: writeRate(language, count / effort), count: writeNumber(language, count) },
          ...{ looks: writeNumber(language, effort), weeks: writeNumber(language, weeks) },
        });
  return outcome.places
    .map(({ place, treated, before, after }) => ({
      ...{ name: place.name || t.elsewhere, treated, before: cell(before), after: cell(after) },
    }))
    .toSorted((a, b) => Number(b.treated) - Number(a.treated) || a.name.localeCompare(b.name, 'nl'));
};

/** Which weeks are put beside each other: "6 juli tot en met 25 oktober 2026". */
const windowsIn = (outcome: Outcome, language: ScreenLanguage): string | undefined => {
  if (outcome.result.method !== 'compared') return undefined;
  const { outcome: t, span } = deskMeasureTexts(language);
  const of = ({ from, to }: { from: number; to: number }) => {
    const week = (n: number) => addWeeks(outcome.weeks.first, n);
    const [first, last] = [startOfWeek(week(from)), endOfWeek(week(to - 1))];
    return fill(span, { from: dateInWords(first, language), to: dateInWords(last, language) });
  };
  return fill(t.windows, { after: of(outcome.windows.after), before: of(outcome.windows.before) });
};

const drawingsOf = (outcome: Outcome, events: readonly { number: number; at: number }[], language: ScreenLanguage) => {
  const { stepsBefore, line, windows, result } = outcome;
  const first = addWeeks(outcome.lineFrom, -stepsBefore * weeksPerStep);
  const step = (week: number): number => stepsBefore + (week - windows.after.from) / weeksPerStep;
  const shaded = result.method === 'compared' ? [windows.before, windows.after] : [];
  const input = {
    ...{ line, stepsBefore, events, others: outcome.places.filter((p) => !p.treated).map((p) => p.line) },
    windows: shaded.map(({ from, to }) => ({ from: step(from), to: step(to) })),
  };
  const name = new Intl.DateTimeFormat(localeOf(language), { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const names = line.map((_, n) => name.format(Date.parse(startOfWeek(addWeeks(first, n * weeksPerStep)))));
  return drawnEffect(input, names, language);
};

/** One outcome in words of the desk, with its drawings and its table; or why there is none. */
export const outcomeView = async (ports: Ports, measure: Measure, evaluation: Evaluation, language: ScreenLanguage) => {
  const t = deskMeasureTexts(language).outcome;
  if (evaluation.state !== 'value') {
    const until = evaluation.state === 'too-young' ? dateInWords(evaluation.until, language) : '';
    return { sentence: fill(t[evaluation.state], { date: until }), shown: undefined };
  }
  const { result, cautions } = evaluation;
  const events = await eventsMeanwhile(ports, measure, evaluation, language);
  const real = result.method === 'compared' ? result.found.estimate : undefined;
  return {
    sentence: result.found.explain(language),
    shown: {
      cautions: cautions.map((c) => t.cautions[c]),
      windows: windowsIn(evaluation, language),
      rows: rowsOf(evaluation, language),
      drawings: drawingsOf(evaluation, events, language),
      compared: result.method === 'compared',
      events,
      chance:
        result.method === 'compared' && real
          ? {
              text: fill(t.chanceText, { n: writeNumber(language, real.assignments) }),
              drawing: placeboBars(result.placebo, real.logRateRatio),
            }
          : undefined,
    },
  };
};
export type OutcomeView = Awaited<ReturnType<typeof outcomeView>>;
