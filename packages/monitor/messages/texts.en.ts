import type { DeskMailTexts } from './desk-mail.ts';
import type { SignInMailTexts } from './sign-in-mail.ts';
import type { TalkMailTexts } from './talk-mail.ts';

export const signInMailTexts: SignInMailTexts = {
  subject: (municipality) => `Come in at Straatwijs ${municipality}`,
  text: ({ name, url, minutes }) => `Hello ${name},

This link lets you in. It works once, until ${minutes} minutes after you asked for it:

${url}

Did you not ask for this? Then there is nothing to do: without this mail nobody gets in.
`,
};

export const talkMailTexts: TalkMailTexts = {
  subject: (place) => `Minutes of the talk: ${place}`,
  amend: (url) => `Hello,

The minutes of the city talk are ready. For a week you can propose changes:

${url}
`,
  public: (url) => `Hello,

The minutes of the city talk are now on the page for everybody:

${url}
`,
};

const inEnglish = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(date),
  );

export const deskMailTexts: DeskMailTexts = {
  subject: ({ municipality, desk }) => `A question for ${desk} (Straatwijs ${municipality})`,
  text: ({ municipality, desk, due, url }) => `Hello ${desk},

Something came from the neighbourhood that you deal with. This page says what is asked, and you can answer there. You need not sign in.

${url}

Please answer by ${inEnglish(due)}. The link is for you alone and about this one question. Pass it on only to whoever takes it up.

Straatwijs ${municipality}
`,
};
