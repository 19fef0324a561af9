import {
  deskLanguageOf,
  endOfWeek,
  localeOf,
  type Ports,
  type ScreenLanguage,
  type SignalAtDesk,
  startOfWeek,
  type Week,
} from '@straatwijs/monitor';
import { seismograph, seismographWidths } from '#web/drawings/seismograph.ts';
import { fill, writeNumber } from '#web/language/fill.ts';
import { deskSignalTexts } from '#web/texts/desk-signals.server.ts';
import { eventTexts } from '#web/texts/events.server.ts';
import { dateInWords, dayAndTime } from './ago.ts';
import { signalLine, weekName } from './signal-view.server.ts';

const monthOfWeek = (week: Week): string => startOfWeek(week).slice(0, 7);
const shortMonth = (week: Week, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' }).format(
    Date.parse(startOfWeek(week)),
  );

/** The picture of a signal in two widths, with its table; without a series there is none. */
const pictureView = (ports: Ports, { picture, signal, events }: SignalAtDesk, language: ScreenLanguage) => {
  if (!picture) return undefined;
  const t = deskSignalTexts(language);
  const now = ports.local(ports.now()).week;
  const { weeks, threshold } = picture;
  const periods = weeks.map(({ count, effort, expected, evidence }) => ({
    count,
    effort,
    ...(expected ? { low: expected.low, high: expected.high } : {}),
    ...(evidence === undefined ? {} : { evidence }),
  }));
  const drawn = events.flatMap((e, n) => {
    const at = weeks.findIndex((w) => e.from <= endOfWeek(w.week));
    return at < 0 || e.from < startOfWeek(weeks[0]?.week ?? now) ? [] : [{ number: n + 1, at }];
  });
  const starts = weeks.flatMap((w, n) =>
    n > 0 && monthOfWeek(w.week) !== monthOfWeek(weeks[n - 1]?.week ?? w.week) ? [n] : [],
  );
  const draw = (width: number, every: number) =>
    seismograph(periods, { threshold, events: drawn, ticks: starts.filter((_, n) => n % every === 0) }, width);
  const write = (n: number) => writeNumber(language, Math.round(n * 10) / 10);
  const looked = signal.watched.kind === 'looked';
  return {
    drawings: { narrow: draw(seismographWidths.narrow, 4), wide: draw(seismographWidths.wide, 2) },
    months: weeks.map((w) => shortMonth(w.week, language)),
    rows: weeks.toReversed().map((w) => ({
      week: weekName(w.week, now),
      looked: w.effort > 0,
      seen: writeNumber(language, w.count),
      expected: w.expected
        ? fill(t.columns.between, { low: write(w.expected.low), high: write(w.expected.high) })
        : '–',
      effort: looked ? writeNumber(language, w.effort) : t.openWeek,
      evidence: w.evidence === undefined ? '–' : write(w.evidence),
      signal: w.signal,
    })),
    rate: fill(t.rate, { n: writeNumber(language, Math.floor(threshold)) }),
    effort: looked ? t.effortBars : t.effortOpen,
    smallest: [
      picture.smallestUp === undefined ? t.smallest.upNone : fill(t.smallest.up, { factor: write(picture.smallestUp) }),
      picture.smallestDown === undefined
        ? t.smallest.downNone
        : fill(t.smallest.down, {
            part: new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(1 - picture.smallestDown),
          }),
    ],
  };
};

/** One click further: the method in sentences and in numbers, for who wants to work it out again. */
const reckoningView = ({ picture }: SignalAtDesk, language: ScreenLanguage) => {
  if (!picture) return undefined;
  const t = deskSignalTexts(language).reckoning;
  const { reckoning, threshold } = picture;
  const { prior } = reckoning;
  const number = (n: number) => new Intl.NumberFormat(localeOf(language), { maximumSignificantDigits: 3 }).format(n);
  const rows: readonly (readonly [string, string])[] = [
    [t.method, fill(t.methodIs, { method: reckoning.method, version: String(reckoning.version) })],
    [t.series, reckoning.series],
    [t.threshold, fill(reckoning.young ? t.thresholdYoung : t.weeks, { n: number(threshold) })],
    [t.usual, fill(t.usualIs, { mean: number(prior.a0 / prior.b0), looks: number(prior.b0) })],
    [t.whims, fill(t.whimsIs, { k: number(prior.k), part: number(100 / Math.sqrt(prior.k)) })],
    [t.season, reckoning.season ? t.seasonOut : t.seasonNone],
    [t.month, reckoning.month],
  ];
  return { sentences: reckoning.explain(deskLanguageOf(language)), rows };
};

/** More than a screen of others helps nobody. */
const mostNear = 8;

/** Everything on the page of one signal, in words. */
export const signalPage = (ports: Ports, found: SignalAtDesk, language: ScreenLanguage) => {
  const t = deskSignalTexts(language);
  const { signal, steps, near, alsoIn, events, messages, mayHandle } = found;
  const now = ports.local(ports.now()).week;
  const lineOf = (s: typeof signal) => signalLine(ports, s, language);
  const nearLines = near.slice(0, mostNear).map(lineOf);
  const also = alsoIn.map(lineOf);
  const { timeZone } = ports.municipality;
  return {
    line: lineOf(signal),
    placeId: signal.placeId,
    open: signal.state,
    marks: signal.marks.map((m) => t.marks[m]),
    picture: pictureView(ports, found, language),
    reckoning: reckoningView(found, language),
    weeks: signal.weeks
      .filter((w) => w.count > 0 || signal.direction === 'down')
      .slice(0, 6)
      .map(({ week, count, expected }) =>
        fill(t.restsWeek, {
          week: weekName(week, now),
          count: writeNumber(language, count),
          expected: writeNumber(language, Math.round(expected * 10) / 10),
        }),
      ),
    messages: messages?.map((m) => ({
      id: m.id,
      text: m.text,
      language: m.language,
      about: [m.placeName, fill(t.when, { week: weekName(m.week, now) })].join(' · '),
    })),
    events: events.map((e, n) => ({
      number: n + 1,
      title: e.title,
      language: e.language,
      about: [dateInWords(e.from, language), eventTexts(language).kinds[e.kind], e.placeName].join(' · '),
    })),
    near: nearLines,
    alsoIn: also,
    toLink: [...also, ...nearLines.filter((l) => also.every((a) => a.id !== l.id))],
    steps: steps.map((s) => ({
      what: fill(t.steps[s.kind], { name: s.by || t.somebody }),
      when: dayAndTime(s.at, language, timeZone),
      words: s.words,
      grade: s.grade ? `${t.grades[s.grade]}, ${fill(t.when, { week: weekName(s.week, now) })}` : undefined,
      other: s.otherId,
    })),
    mayHandle,
  };
};
export type SignalPage = ReturnType<typeof signalPage>;
