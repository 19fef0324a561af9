import {
  type ChangingSeries,
  changingIn,
  describePeriod,
  findInstrument,
  localeOf,
  type Period,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { seismograph, seismographWidths } from '#web/drawings/seismograph.ts';
import { capital, fill, writeNumber } from '#web/language/fill.ts';
import { changingTexts } from '#web/texts/changing.server.ts';
import type { AboutPlace } from './about-place.server.ts';

const monthName = (period: Period, language: ScreenLanguage): string =>
  new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${period.key}-15`),
  );

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

/** What changes here, in sentences; what would show when nothing does; of released months alone. */
export const changingSection = async ({ ports, place, language, t: page }: AboutPlace) => {
  const t = changingTexts(language);
  const found = await changingIn(ports, place);
  const write = (n: number) => writeNumber(language, Math.round(n * 10) / 10);
  const nameOf = ({ of, key, instrument, version }: ChangingSeries): string => {
    if (of === 'told') return t.names[key === 'positive' ? 'positive' : 'negative'];
    const texts = findInstrument(ports.instruments, instrument ?? '', version)?.texts;
    return (texts?.[language] ?? texts?.en)?.questions[key]?.ask ?? key;
  };
  const sentenceOf = (s: ChangingSeries, change: NonNullable<ChangingSeries['change']>): string => {
    const When = capital(fill(page.when.month, { period: describePeriod(change.period, language) }), language);
    const said = s.of === 'told' ? t.told[s.key === 'positive' ? 'positive' : 'negative'] : t.looked;
    return `${fill(said[change.direction], { When, what: nameOf(s) })} ${t.sure}`;
  };
  const changes = found.series.flatMap((s) =>
    s.change
      ? [
          {
            key: `${s.of} ${s.key} ${s.version ?? ''}`,
            sentence: sentenceOf(s, s.change),
            drawing: drawingOf(s, language),
          },
        ]
      : [],
  );
  const percent = new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 0 });
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
