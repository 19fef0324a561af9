import type { KnownMeasure, MissingReason } from '@straatwijs/monitor';
import type { Plural } from '#web/language/fill.ts';

/** Another language may have more forms than Dutch has. */
const plural = (forms: Plural): Plural => forms;

export const texts = {
  title: 'Cijfers van anderen',
  intro: 'Dit is niet hier verteld. Anderen telden het. We tellen het nooit bij onze eigen cijfers op.',
  of: 'Dit gaat over heel {place}. Per straat telt niemand dit.',
  what: 'Wat',
  figure: 'Cijfer',
  measures: {
    inhabitants: 'Mensen die hier wonen',
    'age-0-14': 'jonger dan 15 jaar',
    'age-15-24': '15 tot 25 jaar',
    'age-25-44': '25 tot 45 jaar',
    'age-45-64': '45 tot 65 jaar',
    'age-65': '65 jaar of ouder',
    households: 'Huishoudens',
    'households-single': 'Huishoudens van één persoon',
    'household-size': 'Mensen per huishouden',
    homes: 'Woningen',
    'homes-owned': 'Koopwoningen',
    'homes-rented': 'Huurwoningen',
    'income-per-inhabitant': 'Inkomen per persoon, in een jaar',
  } satisfies Record<KnownMeasure, string>,
  source: 'Bron: {source}. Cijfers van {year}, met de grenzen van {boundary}.',
  missing: {
    withheld: 'niet getoond',
    'not-given': 'niet gegeven',
    'not-filled': 'nog niet ingevuld',
    impossible: 'bestaat niet',
  } satisfies Record<MissingReason, string>,
  missingWhy: {
    withheld: '“Niet getoond”: het gaat om te weinig mensen, of de bron weet het niet zeker genoeg. Het is geen nul.',
    'not-given': '“Niet gegeven”: de bron geeft hier geen cijfer. Het is geen nul.',
    'not-filled': '“Nog niet ingevuld”: de bron was nog niet zo ver. Het is geen nul.',
    impossible: '“Bestaat niet”: dit cijfer kan hier niet bestaan.',
  } satisfies Record<MissingReason, string>,
  police: 'Wat de politie telde',
  policeTotal: plural({
    one: 'Van {from} tot en met {to} telde de politie {n} keer iets.',
    other: 'Van {from} tot en met {to} telde de politie {n} keer iets.',
  }),
  policeOnly: 'Alleen wat bij de politie bekend is. Wat niemand meldt, staat er niet bij.',
  policeGaps: plural({
    one: 'Van {n} maand zijn er geen cijfers. Dat is geen nul.',
    other: 'Van {n} maanden zijn er geen cijfers. Dat is geen nul.',
  }),
  policeDrawing: 'Elke balk is een maand, van {from} tot en met {to}. De hoogste balk is {most}.',
  policeDrawingGaps: 'Een lijn van punten: geen cijfers.',
  policeSource: 'Bron: {source}. Maanden van de kalender, met de grenzen van {boundary}.',
  policeKinds: 'Waar het over ging, van {from} tot en met {to}',
  policeTable: 'Bekijk per maand',
  month: 'Maand',
  kind: 'Soort',
  times: 'Aantal',
  noFigures: 'geen cijfers',
  kinds: {
    '100': 'Diefstal van een brommer of scooter',
    '101': 'Diefstal van een fiets',
    '102': 'Straatroof',
    '104': 'Inbraak in een woning',
    '105': 'Diefstal uit een auto',
    '106': 'Diefstal van een auto',
    '107': 'Winkeldiefstal',
    '108': 'Zakkenrollen',
    '109': 'Bedreiging',
    '110': 'Mishandeling',
    '111': 'Vernieling',
    '117': 'Overval',
  },
};
export type ContextTexts = typeof texts;
