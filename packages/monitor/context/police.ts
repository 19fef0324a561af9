import type { ContextSource } from './figures.ts';

/** Monthly counts of the police, as its public site numbers the kinds. */
export const policeSource: ContextSource = { id: 'politie', name: 'Politie, aantallen per buurt en maand' };

/** In the words of the source; pages have their own per language. */
export const policeKinds: Readonly<Record<string, string>> = {
  '100': 'Diefstal van een brommer of scooter',
  '101': 'Diefstal van een fiets',
  '102': 'Straatroof',
  '104': 'Inbraak in een woning',
  '105': 'Diefstal uit een auto',
  '106': 'Diefstal van een auto',
  '107': 'Winkeldiefstal',
  '108': 'Zakkenrollerij',
  '109': 'Bedreiging',
  '110': 'Mishandeling',
  '111': 'Vernieling',
  '117': 'Overval',
};

const before = 'politie-';
export const policeMeasure = (kind: string): string => `${before}${kind}`;
/** `politie-101` is kind `101`. */
export const policeKindOf = (measure: string): string =>
  measure.startsWith(before) ? measure.slice(before.length) : measure;
