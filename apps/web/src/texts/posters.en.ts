import type { PosterTexts } from './posters.nl.ts';

export const texts = {
  promiseSeconds: '{n} seconds. No name needed.',
  promiseMinutes: '{n} minutes. No name needed.',
  scan: 'Scan this with your phone',
  type: 'Or type this',
  code: 'You get four words and three digits. With those you can read later what became of it. You need no password.',
  inPerson: 'Rather talk? You can do that here:',
  also: 'Also in',
  from: 'Municipality of {municipality}',
  letter: {
    greeting: 'Dear resident of {place},',
    why: 'You are the first to know how things are here. What goes well? What could be better? We would like to hear it from you, not once a year but all year round.',
    how: 'Tell us in {n} seconds, without your name. One tap on your screen is enough. You may add a sentence.',
    answer: 'You will hear what becomes of it, also when we do not do something. Then we say why.',
    closing: 'Kind regards,',
  },
} satisfies PosterTexts;
