import { type Face, facesNear } from '@straatwijs/monitor';
import { writeMonth } from '#web/language/dates.ts';
import { count, fill } from '#web/language/fill.ts';
import type { FaceTexts } from '#web/texts/faces.nl.ts';
import { faceTexts } from '#web/texts/faces.server.ts';
import type { AboutPlace } from './about-place.server.ts';

/** More than these are not near any more; they stand on the page of the larger place. */
const mostShown = 6;

/** First letters of the first and the last word, until there is a photo. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/u).filter((w) => /^\p{L}/u.test(w));
  const [first = ''] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last]
    .map((w) => Array.from(w)[0] ?? '')
    .join('')
    .toLocaleUpperCase('nl');
};

/** Every way to reach somebody, the one without a telephone first. */
export const waysTo = ({ reach }: Pick<Face, 'reach'>, t: FaceTexts) => [
  ...(reach.walkIn === undefined ? [] : [{ kind: 'walk-in' as const, label: t.walkIn, text: reach.walkIn, href: '' }]),
  ...(reach.phone === undefined
    ? []
    : [
        {
          kind: 'phone' as const,
          label: t.phone,
          text: reach.phone,
          href: `tel:${reach.phone.replace(/[^\d+]/g, '')}`,
        },
      ]),
  ...(reach.mail === undefined
    ? []
    : [{ kind: 'mail' as const, label: t.mail, text: reach.mail, href: `mailto:${reach.mail}` }]),
];

/** Whom to turn to, nearest first, and how often that changed: somebody new every half year is something to see. */
export const facesSection = async ({ ports, place, language }: AboutPlace) => {
  const t = faceTexts(language);
  const { faces, counted } = await facesNear(ports, place);
  const sentence = counted && (counted.wholeTwoYears ? t.counted : t.countedSince);
  return {
    faces: {
      title: t.title,
      none: t.none,
      consent: t.consent,
      people: faces.slice(0, mostShown).map((face) => ({
        id: face.id,
        name: face.name,
        initials: initialsOf(face.name),
        work: face.work,
        since: fill(t.since, { month: writeMonth(language, face.since.slice(0, 7)) }),
        forPlace: face.placeId === place.id ? undefined : fill(t.forPlace, { place: face.placeName }),
        ways: waysTo(face, t),
      })),
      counted:
        counted && sentence
          ? count(language, sentence, counted.faces, { month: writeMonth(language, counted.since.slice(0, 7)) })
          : undefined,
    },
  };
};
