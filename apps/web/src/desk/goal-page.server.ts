import {
  type DeskThermometer,
  describePeriod,
  endOfWeek,
  eventsAround,
  lastClosed,
  levelsOverTime,
  measuresOf,
  newestOf,
  type Period,
  type Ports,
  parsePeriod,
  periodsUpTo,
  type ScreenLanguage,
  startOfWeek,
} from '@straatwijs/monitor';
import { roomFor } from '#web/drawings/tube.ts';
import { fill } from '#web/language/fill.ts';
import { deskThermometerTexts } from '#web/texts/desk-thermometer.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { drawnLevels, inBothWidths } from '#web/thermometer/drawn-line.ts';
import { measureName } from '#web/thermometer/names.ts';
import { dateInWords } from './ago.ts';
import { levelSaid, levelWriter } from './thermometer-page.server.ts';

const many = 8;
const mostEvents = 12;

/** Where a day lies on a scale of periods; undefined outside them. */
const dayAt = (periods: readonly Period[], day: string): number | undefined => {
  const n = periods.findIndex((p) => day >= startOfWeek(p.firstWeek) && day <= endOfWeek(p.lastWeek));
  const period = periods[n];
  if (!period) return undefined;
  const [first, last] = [startOfWeek(period.firstWeek), endOfWeek(period.lastWeek)].map((d) => Date.parse(d));
  return n + (Date.parse(day) - (first ?? 0)) / ((last ?? 1) - (first ?? 0) + 86_400_000);
};

/** One thing of a place: its course over time with where the series breaks, what was fixed before, and the forms. */
export const goalPage = async (ports: Ports, thermometer: DeskThermometer, id: string, language: ScreenLanguage) => {
  const measure = measuresOf(ports.instruments).find((m) => m.id === id);
  if (!measure) return undefined;
  const { place, baselines, targets } = thermometer;
  const t = deskThermometerTexts(language);
  const today = ports.local(ports.now()).date;
  const last = lastClosed('quarter', today);
  const [line, happened] = await Promise.all([
    levelsOverTime(ports, place, measure, last, many),
    eventsAround(ports, place, mostEvents),
  ]);
  const { one: write, between } = levelWriter(language, measure.kind);
  const day = (instant: number) => dateInWords(ports.local(instant).date, language);
  const [before, target] = [newestOf(baselines).get(id), newestOf(targets).get(id)];
  const { runs, breaks } = drawnLevels(line);
  const most =
    measure.kind === 'share'
      ? 1
      : roomFor([...runs.flat().map((p) => p.high), before?.estimate ?? 0, target?.value ?? 0]);
  const names = nameTexts(language);
  const events = happened.flatMap((e) => {
    const where = dayAt(line.periods, e.from);
    return where === undefined ? [] : [{ ...e, at: where }];
  });
  const drawn = {
    ...{ periods: many, runs, breaks, most, before: before?.estimate, target: target?.value },
    events: events.map(({ at: where }, n) => ({ number: n + 1, at: where })),
  };
  const name = measureName(ports, measure, language, `${names.themes[measure.theme]}: ${t.share}`);
  return {
    id,
    kind: measure.kind,
    name,
    drawings: inBothWidths(drawn),
    label: fill(t.lineLabel, { thing: name }),
    scale: { most: write(most), none: write(0) },
    names: line.periods.map((p) => p.key.replace('-', ' ')),
    isBroken: breaks.length > 0,
    rows: line.points.map((p) => ({
      key: `${p.period.key}${p.level.series}`,
      period: describePeriod(p.period, language),
      ...levelSaid(p.level, language),
      visits: p.level.level?.effort ?? 0,
    })),
    events: events.map(({ id: eventId, title, language: of, from }) => ({
      ...{ id: eventId, title, language: of, when: dateInWords(from, language) },
    })),
    baselines: baselines
      .filter((b) => b.measure === id)
      .map((b, n) => {
        const period = parsePeriod(b.period);
        const values = { ...between(b.interval), value: write(b.estimate), effort: b.effort };
        const when = period ? describePeriod(period, language) : b.period;
        return {
          id: b.id,
          holds: n === 0,
          text: fill(t.wasBaseline, { ...values, when, who: b.setBy, day: day(b.setAt) }),
        };
      }),
    targets: targets
      .filter((g) => g.measure === id)
      .map((g, n) => {
        const values = { value: write(g.value), by: dateInWords(g.by, language), who: g.setBy, day: day(g.setAt) };
        return { id: g.id, holds: n === 0, text: fill(t.wasTarget, { ...values, reason: g.reason }) };
      }),
    periods: [...periodsUpTo(last, 4)].toReversed().map((p) => ({ key: p.key, name: describePeriod(p, language) })),
    today,
  };
};
export type GoalPage = NonNullable<Awaited<ReturnType<typeof goalPage>>>;
