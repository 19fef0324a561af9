/** Two taps after an answer, and what all those taps say together. */
export const texts = {
  title: 'Nog twee tikken, als je wilt',
  help: 'Niemand ziet wat jij koos. We tellen het pas op als minstens 5 mensen iets zeiden. Je mag het later veranderen.',
  fair: {
    ask: 'Ging dit eerlijk?',
    yes: 'Ja',
    between: 'Een beetje',
    no: 'Nee',
  },
  again: {
    ask: 'Doe je nog eens mee?',
    yes: 'Ja',
    between: 'Misschien',
    no: 'Nee',
  },
  chosen: 'Je koos:',
  kept: 'Bewaard.',
  public:
    'Ging dit eerlijk? Zo zeiden mensen die antwoord kregen het {when}: {yes} keer ja, {between} keer een beetje, {no} keer nee.',
  publicJoined:
    'Ging dit eerlijk? Zo zeiden mensen die antwoord kregen het {when}: {yes} keer ja, {no} keer een beetje of nee.',
  publicAgain: 'Doe je nog eens mee? {yes} keer ja, {between} keer misschien, {no} keer nee.',
  publicAgainJoined: 'Doe je nog eens mee? {yes} keer ja, {no} keer misschien of nee.',
};
export type FairnessTexts = typeof texts;
