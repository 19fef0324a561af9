import type { FaceTexts } from './faces.nl.ts';

export const texts: FaceTexts = {
  title: 'Who you can find here',
  none: 'Nobody is listed here yet. As soon as somebody agrees to it, you can read here whom you can turn to.',
  forPlace: 'for {place}',
  since: 'since {month}',
  walkIn: 'Walk in',
  phone: 'Phone',
  mail: 'Mail',
  counted: {
    one: 'There was {n} face in 2 years.',
    other: 'There were {n} faces in 2 years.',
  },
  countedSince: {
    one: 'Since {month} there has been {n} face.',
    other: 'Since {month} there have been {n} faces.',
  },
  consent: 'They agreed to be listed here.',
};
