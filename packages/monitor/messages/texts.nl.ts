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
