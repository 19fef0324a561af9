import type { SignInMailTexts } from './sign-in-mail.ts';

export const signInMailTexts: SignInMailTexts = {
  subject: (municipality) => `Naar binnen bij Straatwijs ${municipality}`,
  text: ({ name, url, minutes }) => `Dag ${name},

Met deze link kom je binnen. Hij werkt één keer, tot ${minutes} minuten na het aanvragen:

${url}

Heb jij dit niet aangevraagd? Dan hoef je niets te doen: zonder deze mail komt niemand binnen.
`,
};
