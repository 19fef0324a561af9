/** The answer to everybody who tapped without words. */
export const texts = {
  title: 'Antwoord op losse tikken',
  intro: 'Veel mensen tikken zonder woorden. Eén keer per kwartaal krijgen zij samen antwoord.',
  deeds: 'Wat er is gedaan',
  forAll: 'Dit antwoord is voor iedereen die in dat kwartaal hier tikte, in {place}.',
};
export type TapTexts = typeof texts;
