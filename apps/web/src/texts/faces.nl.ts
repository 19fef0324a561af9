import type { Plural } from '#web/language/fill.ts';

/** Whom residents can turn to, and how often that changes. */
export const texts = {
  title: 'Wie je hier kunt vinden',
  none: 'Hier staat nog niemand. Zodra iemand zegt dat het mag, lees je hier wie je kunt aanspreken.',
  forPlace: 'voor {place}',
  since: 'sinds {month}',
  walkIn: 'Langskomen',
  phone: 'Bellen',
  mail: 'Mailen',
  counted: {
    one: 'In 2 jaar was er {n} gezicht.',
    other: 'In 2 jaar waren er {n} gezichten.',
  } as Plural,
  countedSince: {
    one: 'Sinds {month} is er {n} gezicht.',
    other: 'Sinds {month} waren er {n} gezichten.',
  } as Plural,
  consent: 'Zij vinden het goed dat dit hier staat.',
};
export type FaceTexts = typeof texts;
