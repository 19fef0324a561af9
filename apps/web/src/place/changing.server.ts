import {
  type ChangingSeries,
  changingIn,
  dateFormat,
  describePeriod,
  findInstrument,
  localeOf,
  numberFormat,
  type Period,
  type Ports,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { seismograph, seismographWidths } from '#web/drawings/seismograph.ts';
import { capital, fill, writeNumber } from '#web/language/fill.ts';
import { changingTexts } from '#web/texts/changing.server.ts';
import { placeTexts } from '#web/texts/place.server.ts';
import type { AboutPlace } from './about-place.server.ts';

const monthName = (period: Period, language: ScreenLanguage): string =>
  dateFormat(localeOf(language), { month: 'short', timeZone: 'UTC' }).format(Date.parse(`${period.key}-15`));

/** The months of a series as a seismograph, from the first month that is known. */
const drawingOf = ({ months, threshold }: ChangingSeries, language: ScreenLanguage) => {
  const shown = months.slice(
    Math.max(
      0,
      months.findIndex((m) => m.count !== undefined),
    ),
  );
  const periods = shown.map(({ count = 0, effort, low, high, evidence }) => ({
    ...{ count, effort },
    ...(low === undefined || high === undefined ? {} : { low, high }),
    ...(evidence === undefined ? {} : { evidence }),
  }));
  const draw = (width: number, every: number) =>
    seismograph(periods, { threshold, ticks: [...periods.keys()].filter((n) => n % every === 0) }, width);
  return {
    narrow: draw(seismographWidths.narrow, 4),
    wide: draw(seismographWidths.wide, 2),
    months: shown.map((m) => monthName(m.period, language)),
  };
};

/** What a series is called: a side of what was told, or the thing that was looked for. */
const nameOfSeries = (
  ports: Ports,
  { of, key, instrument, version }: ChangingSeries,
  language: ScreenLanguage,
): string => {
  if (of === 'told') return changingTexts(language).names[key === 'positive' ? 'positive' : 'negative'];
  const texts = findInstrument(ports.instruments, instrument ?? '', version)?.texts;
  return (texts?.[language] ?? texts?.en)?.questions[key]?.ask ?? key;
};

/** A change that was published, as a sentence. */
export const changeSentence = (
  ports: Ports,
  series: ChangingSeries,
  change: NonNullable<ChangingSeries['change']>,
  language: ScreenLanguage,
): string => {
  const t = changingTexts(language);
  const when = fill(placeTexts(language).when.month, { period: describePeriod(change.period, language) });
  const said = series.of === 'told' ? t.told[series.key === 'positive' ? 'positive' : 'negative'] : t.looked;
  const values = { When: capital(when, language), what: nameOfSeries(ports, series, language) };
  return `${fill(said[change.direction], values)} ${t.sure}`;
};

/** What changes here, in sentences; what would show when nothing does; of released months alone. */
export const changingSection = async ({ ports, place, language }: AboutPlace) => {
  const t = changingTexts(language);
  const found = await changingIn(ports, place);
  const write = (n: number) => writeNumber(language, Math.round(n * 10) / 10);
  const nameOf = (s: ChangingSeries) => nameOfSeries(ports, s, language);
  const changes = found.series.flatMap((s) =>
    s.change
      ? [
          {
            key: `${s.of} ${s.key} ${s.version ?? ''}`,
            sentence: changeSentence(ports, s, s.change, language),
            drawing: drawingOf(s, language),
          },
        ]
      : [],
  );
  const percent = numberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 0 });
  const rows = found.series.map((s) => {
    const last = s.months.at(-1);
    const usual = s.months.findLast((m) => m.high !== undefined);
    return {
      key: `${s.of} ${s.key} ${s.version ?? ''}`,
      name: nameOf(s),
      last: last?.count === undefined ? t.unknown : writeNumber(language, last.count),
      usual:
        usual?.low === undefined || usual.high === undefined
          ? '–'
          : fill(t.between, { low: write(usual.low), high: write(usual.high) }),
      more: s.smallestUp === undefined ? t.moreHidden : fill(t.more, { factor: write(s.smallestUp) }),
      less: s.smallestDown === undefined ? t.lessHidden : fill(t.less, { part: percent.format(1 - s.smallestDown) }),
    };
  });
  return {
    changing: {
      state: found.state,
      of: found.place.id === place.id ? undefined : fill(t.of, { place: found.place.name }),
      changes,
      rows,
      tellers: found.series.some((s) => s.of === 'told') ? t.tellers : undefined,
      t,
    },
  };
};
