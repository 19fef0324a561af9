import {
  dateFormat,
  describePeriod,
  type Level,
  type LocalDate,
  localeOf,
  type Period,
  type Ports,
  type ScreenLanguage,
  type ThemeLine,
  type ThingLine,
} from '@straatwijs/monitor';
import { roomFor } from '#web/drawings/tube.ts';
import { capital, fill, writeNumber } from '#web/language/fill.ts';
import { shortPeriod } from '#web/language/short-period.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { placeTexts } from '#web/texts/place.server.ts';
import { themeLineTexts } from '#web/texts/theme-line.server.ts';
import { drawnLevels, inBothWidths } from './drawn-line.ts';
import { measureName } from './names.ts';
import { figuresIn } from './written.ts';

/** A theme over time, with where people want to go with each thing. */
export interface AimedThemeLine extends Omit<ThemeLine, 'things'> {
  readonly things: readonly (ThingLine & { readonly target?: { readonly value: number; readonly by: LocalDate } })[];
}

/** Half of what is looked for goes better: as good as it was. */
const asItWas = 0.5;

/** What is written everywhere on the page: numbers, parts, days and periods in the words of a language. */
const writerFor = (language: ScreenLanguage) => {
  const [level, part] = [figuresIn(language, 'level'), figuresIn(language, 'part')];
  const day = dateFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  const { when } = placeTexts(language);
  return {
    level: level.one,
    levels: level.between,
    part: part.one,
    parts: part.between,
    day: (date: LocalDate) => day.format(Date.parse(date)),
    when: (period: Period) => fill(when[period.kind], { period: describePeriod(period, language) }),
  };
};
type Writer = ReturnType<typeof writerFor>;

const thingView = (ports: Ports, thing: AimedThemeLine['things'][number], language: ScreenLanguage, write: Writer) => {
  const t = themeLineTexts(language);
  const { line, before, target, measure } = thing;
  const was = before?.level.estimate;
  const { runs, breaks } = drawnLevels(line);
  const most = roomFor([...runs.flat().map((p) => p.high), was ?? 0, target?.value ?? 0]);
  const said = ({ state, level }: Level): string => {
    const { estimate, interval } = level ?? {};
    if (state === 'not-looked') return t.notLooked;
    if (state !== 'value' || estimate === undefined || !interval) return t.tooFew;
    return fill(t.between, { value: write.level(estimate), ...write.levels(interval) });
  };
  const name = measureName(ports, measure, language, measure.id);
  const latest = line.runs.at(-1)?.at(-1);
  const { estimate, interval } = latest?.level.level ?? {};
  return {
    id: measure.id,
    name,
    known: runs.length > 0,
    sentence:
      latest && estimate !== undefined && interval
        ? fill(t.nowThing, {
            when: capital(write.when(latest.period), language),
            ...{ value: write.level(estimate), low: write.level(interval[0]), high: write.level(interval[1]) },
          })
        : t.nothing,
    was: before && was !== undefined ? fill(t.was, { when: write.when(before.period), value: write.level(was) }) : '',
    goal: target ? fill(t.goal, { value: write.level(target.value), by: write.day(target.by) }) : '',
    drawings: inBothWidths({ periods: line.periods.length, runs, breaks, most, before: was, target: target?.value }),
    scale: { most: write.level(most), none: write.level(0) },
    label: fill(t.label, { name }),
    isBroken: breaks.length > 0,
    rows: line.points.map(({ period, level }) => ({
      key: `${period.key}${level.series}`,
      period: describePeriod(period, language),
      said: said(level),
      looks: level.level ? writeNumber(language, level.level.effort) : '–',
    })),
  };
};

const stateWords = {
  baseline: 'baseline',
  'not-compared': 'notCompared',
  'too-few': 'tooFew',
  'not-looked': 'notLooked',
} as const;

/** The theme itself: in each period the part of what was looked for that went better than in one and the same period before. */
const indexView = (line: AimedThemeLine, name: string, language: ScreenLanguage, write: Writer) => {
  const t = themeLineTexts(language);
  const runs = line.runs.map((run) =>
    run.flatMap((period) => {
      const { estimate, interval } = line.points[period]?.index ?? {};
      return estimate === undefined || !interval
        ? []
        : [{ period, value: estimate, low: interval[0], high: interval[1] }];
    }),
  );
  const latest = runs.at(-1)?.at(-1);
  const period = latest && line.periods[latest.period];
  return {
    sentence:
      latest && period
        ? fill(t.now, {
            when: capital(write.when(period), language),
            ...{ value: write.part(latest.value), low: write.part(latest.low), high: write.part(latest.high) },
          })
        : t.nothing,
    known: runs.length > 0,
    drawings: inBothWidths({ periods: line.periods.length, runs, breaks: line.breaks, most: 1, before: asItWas }),
    scale: { most: write.part(1), none: write.part(0) },
    label: fill(t.label, { name }),
    isBroken: line.breaks.length > 0,
    rows: line.points.map((p) => {
      const { estimate, interval } = p.index ?? {};
      return {
        key: p.period.key,
        period: describePeriod(p.period, language),
        said:
          p.state !== 'value'
            ? t[stateWords[p.state]]
            : estimate === undefined || !interval
              ? t.notCompared
              : fill(t.between, { value: write.part(estimate), ...write.parts(interval) }),
        things:
          p.state === 'value'
            ? fill(t.ofThings, { n: writeNumber(language, p.compared), all: writeNumber(language, p.looked) })
            : '–',
      };
    }),
  };
};

/**
 * A theme over time in words and pictures: the theme itself where it is more than one thing, and then each thing with how it was
 * and where people want to go. A part of one thing is all or nothing, so of one thing its own level is the line.
 */
export const themeLineView = (ports: Ports, line: AimedThemeLine, language: ScreenLanguage) => {
  const t = themeLineTexts(language);
  const write = writerFor(language);
  const name = nameTexts(language).themes[line.theme] ?? line.theme;
  const things = line.things.map((thing) => thingView(ports, thing, language, write));
  const names = line.periods.map((p, n) => shortPeriod(p, line.periods[n - 1], localeOf(language)));
  const [against] = line.comparedWith.length === 1 ? line.comparedWith : [];
  const dot = t.dot[line.periods.at(-1)?.kind ?? 'quarter'];
  return {
    t,
    title: fill(t.title, { theme: name }),
    name,
    names: names.map((n) => n.wide),
    years: names.map((n) => n.year ?? ''),
    /** Undefined: of one thing, or of none. */
    whole:
      things.length > 1
        ? {
            ...indexView(line, name, language, write),
            lead: [against === undefined ? t.leadMixed : fill(t.leadTheme, { when: write.when(against) }), dot].join(
              ' ',
            ),
          }
        : undefined,
    leadThing: `${t.leadThing} ${dot}`,
    hasGoal: things.some((thing) => thing.goal !== ''),
    hasWas: things.some((thing) => thing.was !== ''),
    things,
  };
};
export type ThemeLineView = ReturnType<typeof themeLineView>;
