import { findInstrument, type Gauge, type Ports, type ScreenLanguage } from '@straatwijs/monitor';

/** What a thing that has a level is called: as it is asked of whoever looks. @param share what a part of those who spoke is called */
export const measureName = (
  { instruments }: Pick<Ports, 'instruments'>,
  { id, instrument, indicator }: Gauge,
  language: ScreenLanguage,
  share: string,
): string => {
  if (instrument === undefined || indicator === undefined) return share;
  const found = findInstrument(instruments, instrument);
  const texts = found?.texts[language] ?? found?.texts.en;
  return texts?.questions[indicator]?.ask ?? id;
};
