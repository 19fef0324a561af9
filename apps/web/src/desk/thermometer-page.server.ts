import {
  type DeskThermometer,
  describePeriod,
  deskLanguageOf,
  type Level,
  lastClosed,
  type MeasureReading,
  newestOf,
  type Ports,
  periodsUpTo,
  reached,
  type ScreenLanguage,
  type ThemeReading,
} from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { deskThermometerTexts } from '#web/texts/desk-thermometer.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { measureName } from '#web/thermometer/names.ts';
import { onlyThing, tubeOfMeasure, tubeOfTheme } from '#web/thermometer/tube-of.ts';
import { figuresIn } from '#web/thermometer/written.ts';
import type { ThermometerWish } from './thermometer.ts';

/** A level as the desk writes it: two digits that can be relied on, a part in percent. */
export const levelWriter = (language: ScreenLanguage, kind: MeasureReading['measure']['kind']) =>
  figuresIn(deskLanguageOf(language), kind === 'share' ? 'part' : 'level');

/** What is said of a level in a cell: a value with its interval, or which of the other states it is in. */
export const levelSaid = ({ state, level, measure }: Level, language: ScreenLanguage) => {
  const t = deskThermometerTexts(language);
  if (state === 'not-looked') return { value: t.notLooked };
  const { estimate, interval } = level ?? {};
  if (state !== 'value' || estimate === undefined || !interval) return { value: t.tooFew };
  const write = levelWriter(language, measure.kind);
  const between = fill(t.between, write.between(interval));
  return { value: level?.n === 0 && measure.kind === 'per-visit' ? t.nothingSeen : write.one(estimate), between };
};

/** Everything about the place that a line of the page needs. */
interface About {
  readonly ports: Ports;
  readonly thermometer: DeskThermometer;
  readonly language: ScreenLanguage;
  readonly perspective: string | undefined;
}

const measureLine = (reading: MeasureReading, { ports, thermometer, language, perspective }: About) => {
  const t = deskThermometerTexts(language);
  const { measure, before, comparison } = reading;
  const now =
    perspective === undefined ? reading.now : reading.byPerspective.find((l) => l.perspective === perspective);
  const shown: MeasureReading = now ? { ...reading, now } : reading;
  const target = newestOf(thermometer.targets).get(measure.id);
  const write = levelWriter(language, measure.kind);
  const spoken = deskLanguageOf(language);
  const name = measureName(ports, measure, language, t.share);
  const said = levelSaid(shown.now, language);
  const { level } = shown.now;
  return {
    id: measure.id,
    name,
    side: measure.favourable === 'more' ? t.moreIsBetter : t.lessIsBetter,
    said,
    visits: level?.effort ?? 0,
    observers: level && 'observers' in level ? level.observers : undefined,
    answers: measure.kind === 'share' && level ? fill(t.answers, { good: level.n, all: level.effort }) : undefined,
    before:
      before?.level.estimate === undefined
        ? undefined
        : {
            value: write.one(before.level.estimate),
            when: before.period.key,
            how: before.chosen ? t.chosen : t.earlierPeriod,
          },
    target: target ? write.one(target.value) : undefined,
    comparison: comparison.explain(spoken),
    reached: target ? reached(shown, target).explain(spoken) : undefined,
    tube: tubeOfMeasure(shown, target?.value),
    label: `${name}: ${said.value}`,
    explain: level?.explain(spoken) ?? said.value,
  };
};

const themeSection = (reading: ThemeReading, about: About) => {
  const { language, perspective } = about;
  const t = deskThermometerTexts(language);
  const names = nameTexts(language);
  const spoken = deskLanguageOf(language);
  const index = perspective === undefined ? reading.together : reading.byPerspective[perspective];
  const who = (keys: readonly string[]) =>
    listed(
      language,
      keys.map((p) => names.perspectives[p] ?? p),
    );
  const together = 'perspectives' in reading.together ? reading.together : undefined;
  const only = perspective === undefined ? onlyThing(reading.measures) : undefined;
  const line = only && measureLine(only, about);
  const tube = line?.tube ?? tubeOfTheme({ together: index ?? reading.together });
  const sentence = line ? `${line.name}: ${line.comparison}` : (index?.explain(spoken) ?? t.notLooked);
  return {
    theme: reading.theme,
    name: names.themes[reading.theme],
    tube,
    sentence,
    label: `${names.themes[reading.theme]}: ${sentence}`,
    by: together && together.perspectives.length > 0 ? `${t.by}: ${who(together.perspectives)}.` : undefined,
    absent: together && together.absent.length > 0 ? fill(t.absent, { who: who(together.absent) }) : undefined,
    looked: reading.measures.length > 0,
    lines: reading.measures.map((m) => measureLine(m, about)),
    perspectives: Object.entries(reading.byPerspective).map(([key, of]) => ({
      key,
      name: names.perspectives[key] ?? key,
      sentence: of.explain(spoken),
      tube: tubeOfTheme({ together: of }),
    })),
    told:
      reading.told?.now.state === 'value' ? measureLine(reading.told, { ...about, perspective: undefined }) : undefined,
  };
};
export type ThemeSection = ReturnType<typeof themeSection>;

/** The periods to choose from: the last quarters and months that are over, and what goes on. */
export const periodChoices = (ports: Pick<Ports, 'now' | 'local'>, language: ScreenLanguage) => {
  const { date } = ports.local(ports.now());
  const of = (kind: 'month' | 'quarter' | 'year', many: number) =>
    periodsUpTo(lastClosed(kind, date), many).toReversed();
  return [...of('quarter', 5), ...of('month', 6), ...of('year', 1)].map((p) => ({
    key: p.key,
    name: describePeriod(p, language),
  }));
};

/** The page of the thermometer of one place, in words and pictures. */
export const thermometerPage = (
  ports: Ports,
  thermometer: DeskThermometer,
  wish: ThermometerWish,
  language: ScreenLanguage,
) => {
  const t = deskThermometerTexts(language);
  const names = nameTexts(language);
  const about: About = { ports, thermometer, language, perspective: wish.perspective };
  const { place, period, earlier, themes } = thermometer;
  const perspectives = [...new Set(themes.flatMap((r) => Object.keys(r.byPerspective)))].sort();
  return {
    place: { id: place.id, name: place.name },
    title: fill(t.title, { place: place.name }),
    period: { key: period.key, name: describePeriod(period, language) },
    compared: earlier ? fill(t.comparedWith, { when: describePeriod(earlier, language) }) : t.nothingBefore,
    periods: periodChoices(ports, language),
    perspectives: perspectives.map((key) => ({ key, name: names.perspectives[key] ?? key })),
    themes: themes.map((r) => themeSection(r, about)),
    mayManage: thermometer.mayManage,
    t,
  };
};
export type ThermometerPage = ReturnType<typeof thermometerPage>;
