import type { FaceTexts } from './faces.nl.ts';

export const texts: FaceTexts = {
  title: 'Кого можеш да намериш тук',
  none: 'Тук още няма никого. Щом някой се съгласи, тук ще прочетеш към кого да се обърнеш.',
  forPlace: 'за {place}',
  since: 'от {month}',
  walkIn: 'На място',
  phone: 'Обади се',
  mail: 'Пиши',
  counted: {
    one: 'За 2 години тук имаше {n} човек.',
    other: 'За 2 години тук имаше {n} души.',
  },
  countedSince: {
    one: 'От {month} тук има {n} човек.',
    other: 'От {month} тук имаше {n} души.',
  },
  consent: 'Те се съгласиха да са записани тук.',
};
