import type { DeskMailTexts } from './desk-mail.ts';
import type { SignInMailTexts } from './sign-in-mail.ts';
import type { TalkMailTexts } from './talk-mail.ts';

export const signInMailTexts: SignInMailTexts = {
  subject: (municipality) => `Naar binnen bij Straatwijs ${municipality}`,
  text: ({ name, url, minutes }) => `Dag ${name},

Met deze link kom je binnen. Hij werkt één keer, tot ${minutes} minuten na het aanvragen:

${url}

Heb jij dit niet aangevraagd? Dan hoef je niets te doen: zonder deze mail komt niemand binnen.
`,
};

export const talkMailTexts: TalkMailTexts = {
  subject: (place) => `Notulen van het gesprek: ${place}`,
  amend: (url) => `Dag,

De notulen van het stadsgesprek staan klaar. Een week lang kun je wijzigingen voorstellen:

${url}
`,
  public: (url) => `Dag,

De notulen van het stadsgesprek staan nu voor iedereen op de pagina:

${url}
`,
};

const inDutch = (date: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(date),
  );

export const deskMailTexts: DeskMailTexts = {
  subject: ({ municipality, desk }) => `Een vraag voor ${desk} (Straatwijs ${municipality})`,
  text: ({ municipality, desk, due, url }) => `Dag ${desk},

Uit de buurt kwam iets waar jullie over gaan. Op deze pagina lees je wat er wordt gevraagd, en kun je antwoorden. Inloggen hoeft niet.

${url}

Graag antwoord voor ${inDutch(due)}. De link is alleen voor jullie en gaat over deze ene vraag. Stuur hem alleen door aan wie het oppakt.

Straatwijs ${municipality}
`,
};
