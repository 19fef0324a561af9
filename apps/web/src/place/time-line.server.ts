import {
  describePeriod,
  endOfWeek,
  localeOf,
  type Place,
  type Ports,
  type PublishableTable,
  type ScreenLanguage,
  startOfWeek,
  toldLine,
} from '@straatwijs/monitor';
import { type LinePeriod, timeLine, timeLineWidths } from '#web/drawings/time-line.ts';
import { count, fill, writeNumber } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { shortPeriod } from '#web/language/short-period.ts';
import { eventTexts } from '#web/texts/events.server.ts';
import { placeTexts } from '#web/texts/place.server.ts';
import { eventsView } from './events.server.ts';

/** "A bit of both" counts with what could be better in every period, so that all bars say the same. */
const toldIn = ({ state, rows: [row] }: PublishableTable): LinePeriod['told'] => {
  if (state === 'too-few') return state;
  if (!row || row.all.value === null) return state === 'value' ? 'too-few' : 'nothing';
  const { positive, mixed, negative } = row.columns;
  return positive.value === null || mixed.value === null || negative.value === null
    ? { all: row.all.value }
    : { good: positive.value, better: mixed.value + negative.value };
};

/** The last year of a place: a sentence, a drawing in two widths, its figures, and what happened meanwhile. */
export const timeLinePage = async (ports: Ports, place: Place, language: ScreenLanguage) => {
  const [line, events] = await Promise.all([toldLine(ports, place), eventsView(ports, place, language)]);
  const t = eventTexts(language);
  const { columns, total, splitJoined, asTable } = placeTexts(language);
  const write = (n: number) => writeNumber(language, n);
  const periods = line.periods.map(({ period, told }) => ({
    period,
    all: told.rows[0]?.all.value ?? undefined,
    from: startOfWeek(period.firstWeek),
    to: endOfWeek(period.lastWeek),
    told: toldIn(told),
  }));
  const shown = periods.flatMap((p) => (typeof p.told === 'string' ? [] : [{ ...p, told: p.told }]));
  const split = shown.flatMap(({ told }) => ('all' in told ? [] : [told]));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const sentences = [
    count(language, total, sum(shown.map((p) => p.all ?? 0)), { When: t.lineWhen[line.kind] }),
    ...(split.length === shown.length
      ? [
          fill(splitJoined, {
            good: write(sum(split.map((s) => s.good))),
            better: write(sum(split.map((s) => s.better))),
          }),
        ]
      : []),
  ];
  return {
    id: place.id,
    title: fill(t.lineTitle, { place: place.name }),
    name: place.name,
    back: fill(t.back, { place: place.name }),
    sentences: shown.length === 0 ? [t.lineNothing] : sentences,
    known: shown.length > 0,
    hasWhole: split.length < shown.length,
    hasEmpty: shown.length < periods.length,
    drawings: {
      narrow: timeLine(periods, events.list, timeLineWidths.narrow),
      wide: timeLine(periods, events.list, timeLineWidths.wide),
    },
    names: periods.map(({ period }, n) => shortPeriod(period, periods[n - 1]?.period, localeOf(language))),
    rows: periods.map(({ period, from, to, told, all }) => ({
      key: period.key,
      name: describePeriod(period, language),
      empty: told === 'too-few' ? t.tooFew : told === 'nothing' ? t.notLooked : undefined,
      good: typeof told === 'object' && 'good' in told ? write(told.good) : '–',
      better: typeof told === 'object' && 'good' in told ? write(told.better) : '–',
      all: all === undefined ? '–' : write(all),
      events: listed(
        language,
        events.list.filter((e) => e.from <= to && (e.to ?? e.from) >= from).map((e) => String(e.number)),
      ),
    })),
    columns,
    asTable,
    events,
    t,
  };
};
export type TimeLinePage = Awaited<ReturnType<typeof timeLinePage>>;
