import type { StandardAnswerId } from './standard-answers.ts';

/** The standard answers: short sentences without abbreviations, which can be read aloud as they are. */
export const texts: Record<StandardAnswerId, string> = {
  'do-by': 'Dit doen we. {name} zorgt dat het op {date} klaar is.',
  'do-started': 'Hier zijn we al mee bezig. {name} kan er meer over vertellen.',
  'do-together': 'Dit doen we samen met bewoners. {name} vraagt op {date} wie er mee wil doen.',
  'do-first-part': 'We doen eerst een klein deel. Dat begint op {date}. Daarna kijken we samen verder.',
  'keep-good': 'Dit gaat goed en dat houden we zo. {name} let erop.',
  solved: 'Dit is sinds {date} opgelost. Is het bij jou niet zo? Vertel het dan nog eens.',
  'half-solved': 'Dit is voor een deel opgelost. Op {date} kijken we wat er nog moet gebeuren.',
  'look-into': 'Dat zoeken we uit. {name} laat op {date} weten hoe het zit.',
  'come-and-see': '{name} komt op {date} ter plekke kijken. Daarna lees je hier wat we doen.',
  'ask-around': 'We vragen het eerst aan meer mensen in de buurt. Op {date} lees je hier wat zij zeggen.',
  'not-solved': 'Dit is nog niet opgelost. We zoeken verder. Op {date} lees je hier hoe het staat.',
  'of-nobody':
    'Dit is van niemand, en daarom bleef het liggen. {name} zoekt uit wie het gaat doen. Dat weten we op {date}.',
  'other-desk': 'Dit hoort bij {desk}. Wij hebben het daar doorgegeven.',
  'other-organisation':
    'Hierover gaat {desk}. Wij hebben gevraagd wat er gebeurt. Op {date} lees je hier het antwoord.',
  'belongs-higher': 'Dit kan de buurt niet alleen beslissen. Het ligt nu bij {desk}.',
  'of-an-owner': 'Dit is van een eigenaar: {desk}. Alleen die mag het veranderen. Wij hebben het gevraagd.',
  'discuss-on': 'We praten hierover op {date}. {name} schrijft hier wat eruit kwam.',
  'discuss-with-residents': 'We praten hierover met bewoners op {date}. Je bent welkom: {desk}.',
  'bring-together': 'Mensen denken hier verschillend over. {name} brengt ze bij elkaar.',
  'planned-already': 'Dit doen we niet apart, want er is al werk gepland op {date}.',
  'no-money': 'Dit doen we nu niet, want er is geen geld voor. Op {date} kijken we opnieuw.',
  'not-ours': 'Dit doen we niet, want het is niet van ons. Het is van {desk}.',
  'not-safe': 'Dit doen we niet, want dan wordt het hier minder veilig.',
  'both-want-it': 'Dit doen we niet. Bewoners en jongeren willen deze plek allebei houden.',
  'would-move': 'Dit doen we niet, want dan krijgt een andere straat er last van.',
  law: 'Dit doen we niet, want de wet staat het niet toe.',
  'too-little-known': 'Dit doen we nu niet, want we weten er nog te weinig van. Op {date} kijken we opnieuw.',
  'nobody-now': 'Dit doen we nu niet, want niemand heeft er nu tijd voor. Op {date} kijken we opnieuw.',
  'kept-in-the-lee': 'We laten dit met rust. Dat is beter voor de mensen om wie het gaat. Het komt nergens te staan.',
  'were-wrong': 'We hadden het mis. Hieronder lees je wat er niet klopte en wat we nu doen.',
  'were-late': 'We beloofden iets en waren te laat. {name} zorgt dat het op {date} wel klaar is.',
  misunderstood: 'We hadden je verkeerd begrepen. Hieronder lees je wat we nu doen.',
};
export type StandardTexts = typeof texts;
