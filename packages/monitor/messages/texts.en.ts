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
