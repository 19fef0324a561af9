import {
  dateFormat,
  describePeriod,
  type Level,
  localeOf,
  type Period,
  type Ports,
  type PublicMeasure,
  type PublicTheme,
  type PublicThermometer,
  type ScreenLanguage,
  visitedThermometer,
} from '@straatwijs/monitor';
import { fill, writeNumber } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { themeLineTexts } from '#web/texts/theme-line.server.ts';
import type { ThermometerPlaceTexts } from '#web/texts/thermometer.nl.ts';
import { thermometerTexts } from '#web/texts/thermometer.server.ts';
import { measureName } from '#web/thermometer/names.ts';
import { onlyThing, tubeOfMeasure, tubeOfTheme } from '#web/thermometer/tube-of.ts';
import { figuresIn } from '#web/thermometer/written.ts';
import type { AboutPlace } from './about-place.server.ts';

// Levels of a release stay the same until the next one or until somebody sets a goal; finding them is most of the page.
const remembered = new WeakMap<Ports['releases'], Map<string, Promise<PublicThermometer | undefined>>>();
const mostRemembered = 300;

const recall = async ({ ports, place, period }: AboutPlace): Promise<PublicThermometer | undefined> => {
  const { edition } = place;
  const ids = [...place.within];
  const [{ periods }, baselines, targets] = await Promise.all([
    ports.releases.published(),
    ports.goals.baselines({ edition, placeIds: ids }),
    ports.goals.targets({ edition, placeIds: ids }),
  ]);
  const state = [Math.max(0, ...periods.values()), baselines.length, targets.length];
  const key = [ports.municipality.id, edition, place.id, period.key, ports.local(ports.now()).date, ...state].join(' ');
  const known = remembered.get(ports.releases) ?? new Map<string, Promise<PublicThermometer | undefined>>();
  remembered.set(ports.releases, known);
  const found = known.get(key) ?? visitedThermometer(ports, place, period);
  known.delete(key);
  known.set(key, found);
  found.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
  return found;
};

const verdicts = [
  'betterLikely',
  'betterPossible',
  'worseLikely',
  'worsePossible',
  'same',
  'other',
  'nothing',
  'few',
] as const satisfies readonly (keyof ThermometerPlaceTexts)[];
type Verdict = (typeof verdicts)[number];

const verdictOf = ({ now, comparison }: PublicMeasure): Verdict => {
  if (now.state !== 'value') return 'few';
  const { state, direction, certainty } = comparison;
  if (state === 'other-series') return 'other';
  if (state !== 'value') return 'nothing';
  if (direction === 'better') return certainty === 'likely' ? 'betterLikely' : 'betterPossible';
  if (direction === 'worse') return certainty === 'likely' ? 'worseLikely' : 'worsePossible';
  return 'same';
};

/** What was told of each theme, as a share with its interval and how many people it is of. */
const toldOf = (told: PublicThermometer['told'], language: ScreenLanguage, inWords: (period: Period) => string) => {
  if (!told) return undefined;
  const t = thermometerTexts(language);
  const names = nameTexts(language);
  const part = figuresIn(language, 'part');
  return {
    lead: fill(t.toldLead, { when: inWords(told.period) }),
    rows: [...told.themes].flatMap(([theme, { now }]) => {
      const { estimate, interval } = now.level ?? {};
      if (estimate === undefined || !interval) return [];
      const said = fill(t.between, { value: part.one(estimate), ...part.between(interval) });
      return [{ theme, name: names.themes[theme], said, who: fill(t.toldBy, { who: now.contributors ?? '–' }) }];
    }),
  };
};

/** How a place is doing per theme, in words, with the picture; the figures and how they were found one step further. */
export const thermometerSection = async (about: AboutPlace) => {
  const { ports, place, language, t: page } = about;
  const t = thermometerTexts(language);
  const names = nameTexts(language);
  const found = await recall(about);
  if (!found)
    return {
      thermometer: {
        ...{ t, themes: [], silent: [], silentSaid: '', sentence: t.notYet },
        ...{ of: undefined, over: undefined, told: undefined },
      },
    };
  const inWords = (period: Period) => fill(page.when[period.kind], { period: describePeriod(period, language) });
  const [number, percent] = [figuresIn(language, 'level'), figuresIn(language, 'part')];
  const day = dateFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  const nameOf = ({ measure }: PublicMeasure) => measureName(ports, measure, language, measure.id);
  const levelIn = ({ state, level }: Level): string => {
    const { estimate, interval } = level ?? {};
    if (state !== 'value' || estimate === undefined || !interval) return '–';
    return fill(t.between, { value: number.one(estimate), ...number.between(interval) });
  };
  const row = (m: PublicMeasure) => ({
    id: m.measure.id,
    name: nameOf(m),
    now: levelIn(m.now),
    was:
      m.before?.level.estimate === undefined
        ? undefined
        : { value: number.one(m.before.level.estimate), when: inWords(m.before.period) },
    goal: m.target
      ? fill(t.by, { value: number.one(m.target.value), by: day.format(Date.parse(m.target.by)) })
      : undefined,
    reached: m.target?.reached.explain(language),
    people:
      m.now.level && m.now.contributors
        ? fill(t.looks, { who: m.now.contributors, n: writeNumber(language, m.now.level.effort) })
        : '–',
    explain: m.now.level?.explain(language),
  });
  const themeOf = (theme: PublicTheme) => {
    const groups = new Map<string, { verdict: Verdict; period: Period | undefined; things: string[] }>();
    for (const m of theme.measures) {
      if (m.now.state === 'not-looked') continue;
      const verdict = verdictOf(m);
      const period = m.before?.period;
      const key = `${verdict} ${period?.key ?? ''}`;
      const group = groups.get(key) ?? { verdict, period, things: [] };
      group.things.push(nameOf(m));
      groups.set(key, group);
    }
    const sentences = [...groups.values()]
      .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))
      .map(({ verdict, period, things }) =>
        fill(t[verdict], { when: period ? inWords(period) : '', things: listed(language, things) }),
      );
    const name = names.themes[theme.theme];
    const { estimate } = theme.together;
    const only = onlyThing(theme.measures);
    const before = theme.measures.find((m) => m.before)?.before;
    return {
      theme: theme.theme,
      name,
      // Nothing of it can be drawn yet: nothing to hold it against, or too few who looked.
      isSilent: only ? only.now.state !== 'value' : estimate === undefined,
      sentences,
      tube: only ? tubeOfMeasure(only, only.target?.value) : tubeOfTheme(theme),
      // A tube of one thing is filled by how often it is seen, not by how much goes better: it says so itself.
      level: only ? `${t.now}: ${levelIn(only.now)}` : undefined,
      label: only
        ? `${nameOf(only)}: ${levelIn(only.now)}`
        : estimate === undefined || !before
          ? fill(t.labelNone, { theme: name })
          : fill(t.label, { theme: name, part: percent.one(estimate), when: inWords(before.period) }),
      rows: theme.measures.filter((m) => m.now.state !== 'not-looked').map(row),
    };
  };
  const all = found.themes.map(themeOf).filter((theme) => theme.rows.length > 0);
  const themes = all.filter((theme) => !theme.isSilent);
  const silent = all.filter((theme) => theme.isSilent);
  const when = inWords(found.period);
  return {
    thermometer: {
      t,
      themes,
      silent,
      /** Of which place this is, and what leads to a theme of it over time. */
      over: { place: found.place.id, name: themeLineTexts(language).toLine },
      silentSaid: fill(t.silent, {
        themes: listed(
          language,
          silent.map(({ name }) => name),
        ),
      }),
      sentence: all.length > 0 ? fill(t.when, { when }) : found.isReleased ? fill(t.none, { when }) : t.notYet,
      told: toldOf(found.told, language, inWords),
      of: found.place.id === place.id ? undefined : fill(t.of, { place: place.name, larger: found.place.name }),
    },
  };
};
