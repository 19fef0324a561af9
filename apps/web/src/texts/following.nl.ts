import type { Plural } from '#web/language/fill.ts';

/** What became of a message: honest states in people's words. Receipt and thanks are no answer. */
export const texts = {
  title: 'Volg je bericht',
  ask: 'Wat is je volgcode?',
  help: 'Vier woorden en drie cijfers, of 16 cijfers. Hoofdletters, spaties en streepjes maken niet uit.',
  noCodeYet: 'Hier ontbreekt nog je code. Die staat op het scherm dat je zag na het versturen.',
  open: 'Kijk wat er gebeurde',
  noCode: 'Code kwijt? Die kunnen we niet opzoeken: we weten niet wie wat vertelde. Vertel het gerust nog eens.',
  found: 'Dit gebeurde er met je bericht',
  withdrawnTitle: 'Dit bericht is ingetrokken',
  withdrawn: 'Wat je schreef is gewist en telt niet meer mee.',
  steps: {
    received: { done: 'Ontvangen', todo: 'Nog niet ontvangen' },
    read: { done: 'Gelezen door iemand die hier werkt', todo: 'Nog niet gelezen' },
    discussed: { done: 'Besproken', todo: 'Nog niet besproken' },
    decided: { done: 'Besloten: hieronder lees je wat', todo: 'Nog niet besloten' },
    withdrawn: { done: 'Ingetrokken door jou', todo: 'Niet ingetrokken' },
  },
  onlyTap: 'Een tik zonder woorden lezen we niet één voor één. We tellen hem mee en antwoorden er samen op.',
  at: '{day}, {time} uur',
  answers: 'Antwoord',
  noAnswers: {
    one: 'Er is nog geen antwoord. Iemand leest het binnen {n} werkdag.',
    other: 'Er is nog geen antwoord. Iemand leest het binnen {n} werkdagen.',
  } as Plural,
  answeredBy: '{who}, {day}',
  told: 'Dit vertelde je',
  place: 'Over',
  corrected: 'Verbeterd op {day}.',
  sharing: {
    lee: 'Liever in de luwte: het komt nergens te staan.',
    team: 'Voor het team.',
    public: 'Mag op de pagina.',
  } as Record<string, string>,
  story: {
    proposed: 'Mag het er zo op?',
    proposedHelp: 'We willen dit bij de buurt zetten, zonder je naam en zonder de straat. Jij beslist.',
    yes: 'Zo mag het',
    no: 'Liever niet',
    published: 'Dit staat op de pagina van de buurt',
    takeOff: 'Haal het van de pagina',
    refused: 'Je wilde dit liever niet op de pagina. Het staat er niet.',
  },
  correct: 'Verbeter wat je vertelde',
  withdraw: 'Trek je bericht in',
  withdrawHelp: 'Wat je schreef wissen we meteen, en het telt niet meer mee. Dat kan niet terug.',
  withdrawSure: 'Ja, trek het in',
  leave: 'Vergeet de code op dit apparaat',
  left: 'De code staat niet meer op dit apparaat.',
};
export type FollowingTexts = typeof texts;
