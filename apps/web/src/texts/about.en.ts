import type { AboutTexts } from './about.nl.ts';

export const texts: AboutTexts = {
  title: 'About Straatwijs',
  lead: 'Straatwijs shows how things are in a street, on a square or in a neighbourhood. What goes well stands beside what could be better.',
  parts: [
    {
      title: 'What we do with it',
      text: [
        'Residents, shopkeepers and people who work here tell what they see. Somebody of the neighbourhood reads it and says what we do, what we do not do, and why.',
        'A place is compared with itself only, with how it was there before. There is no list of good and bad neighbourhoods.',
      ],
    },
    {
      title: 'What we keep of you',
      text: [
        'You need no name, e-mail address or password. We keep what you chose, for which street, and when.',
        'Your own words are kept apart. They appear on the page only if you agree and somebody has read them.',
        'With your follow code you can correct or remove later what you told. Then your words are really gone.',
      ],
    },
    {
      title: 'Nobody can be recognised',
      text: [
        'We show a figure only when at least 5 people told something. Stories stand with a neighbourhood, never with a single street.',
        'We show whole weeks that are over, and nothing else.',
        'To count everybody once, your phone keeps a random number. It does not say who you are.',
      ],
    },
    {
      title: 'Taking part without a phone',
      text: [
        'It can be done on paper or in a conversation as well. Ask in the community room, or somebody who works in the neighbourhood.',
      ],
    },
  ],
  steps: 'Which steps there are, and who decides',
  open: 'Straatwijs is open: everybody may read, use and improve the software (EUPL 1.2).',
  notForDanger: 'Straatwijs is not for emergencies.',
};
