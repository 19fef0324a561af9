import {
  describePeriod,
  type Kept,
  parsePeriod,
  promisesOf,
  type ScreenLanguage,
  tenthsInTime,
} from '@straatwijs/monitor';
import { fill, writeNumber } from '#web/language/fill.ts';
import type { PromisesTexts } from '#web/texts/promises.nl.ts';
import { promisesTexts } from '#web/texts/promises.server.ts';
import type { AboutPlace } from './about-place.server.ts';

const cellOf = (kept: Kept, t: PromisesTexts, language: ScreenLanguage) => {
  if (kept.state !== 'value') return { text: kept.state === 'too-few' ? t.few : t.nothing, tenths: undefined };
  const tenths = tenthsInTime(kept.meter);
  if (tenths === undefined) return { text: t.notDue, tenths };
  const text =
    tenths === 10 ? t.cellAll : tenths === 0 ? t.cellNone : fill(t.cell, { n: writeNumber(language, tenths) });
  return { text, tenths };
};

/**
 * How well the promise of an answer is kept here, in tenths and per quarter; undefined where too little was told anywhere
 * around. The number of messages is left out: it is about who answers, not about who told.
 */
export const promisesSection = async ({ ports, place, language }: AboutPlace) => {
  const found = await promisesOf(ports, place);
  if (found?.year.state !== 'value') return { promises: undefined };
  const t = promisesTexts(language);
  const tenths = tenthsInTime(found.year.meter);
  if (tenths === undefined) return { promises: undefined };
  const quarter = found.tapsAnswered === undefined ? undefined : parsePeriod(found.tapsAnswered);
  return {
    promises: {
      title: t.title,
      sentence: tenths === 10 ? t.all : tenths === 0 ? t.none : fill(t.some, { n: writeNumber(language, tenths) }),
      of: found.place.id === place.id ? undefined : fill(t.of, { place: found.place.name }),
      what: t.what,
      taps: quarter ? fill(t.taps, { quarter: describePeriod(quarter, language) }) : t.tapsNever,
      quarters: {
        title: t.quarters,
        quarter: t.quarter,
        inTime: t.inTime,
        rows: found.quarters.map(({ period, kept }) => ({
          key: period.key,
          name: describePeriod(period, language),
          ...cellOf(kept, t, language),
        })),
      },
    },
  };
};
export type PromisesSection = NonNullable<Awaited<ReturnType<typeof promisesSection>>['promises']>;
