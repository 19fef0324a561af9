import { type ContextMeasure, type KnownMeasure, type KnownUnit, knownMeasures, slugOf } from '@straatwijs/monitor';

/** The last words of a label, or a column of OData without its number, as CBS has called them from year to year. */
const names: Readonly<Record<string, KnownMeasure>> = {
  'aantal-inwoners': 'inhabitants',
  inwoners: 'inhabitants',
  '0-tot-15-jaar': 'age-0-14',
  'inwoners-0tot-15': 'age-0-14',
  '15-tot-25-jaar': 'age-15-24',
  '25-tot-45-jaar': 'age-25-44',
  '45-tot-65-jaar': 'age-45-64',
  '65-jaar-of-ouder': 'age-65',
  'inwoners-65plus': 'age-65',
  'huishoudens-totaal': 'households',
  huishoudens: 'households',
  eenpersoonshuishoudens: 'households-single',
  'gemiddelde-huishoudensgrootte': 'household-size',
  huishoudensgrootte: 'household-size',
  woningvoorraad: 'homes',
  koopwoningen: 'homes-owned',
  'huurwoningen-totaal': 'homes-rented',
  'gemiddeld-inkomen-per-inwoner': 'income-per-inhabitant',
  'inkomen-per-inwoner': 'income-per-inhabitant',
};
const units: Readonly<Record<KnownUnit, readonly string[]>> = {
  number: ['aantal'],
  percent: ['%'],
  'thousand-euro': ['x 1 000 euro', '1 000 euro', 'x 1000 euro', '1000 euro'],
};

/** Which measure a name means, when the unit is the one that pages write; an unknown unit ('') is taken for it. */
export const knownMeasureOf = (name: string, unit: string): KnownMeasure | undefined => {
  const slug = slugOf(name);
  const known = Object.hasOwn(names, slug) ? names[slug] : undefined;
  if (known === undefined) return undefined;
  return unit === '' || units[knownMeasures[known]].includes(unit.toLowerCase()) ? known : undefined;
};

/** `k_65JaarOfOuder_12` becomes `65-jaar-of-ouder`: the number behind it differs from year to year. */
export const nameOfColumn = (column: string): string =>
  slugOf(
    column
      .replace(/_\d+$/, '')
      .replace(/^k_/, '')
      .replace(/(?<=[a-z])(?=[A-Z\d])|(?<=\d)(?=[A-Z])/g, '-'),
  );

/** Gives measures their keys. Two that would be the same known measure are neither of them. */
export const keyed = <T extends { readonly name: string; readonly label: string; readonly unit: string }>(
  columns: readonly T[],
  ownKey: (column: T) => string,
): readonly (T & { readonly measure: ContextMeasure })[] => {
  const knowns = columns.map(({ name, unit }) => knownMeasureOf(name, unit));
  const taken = new Set<string>();
  return columns.map((column, at) => {
    const known = knowns[at];
    const single = known !== undefined && knowns.filter((k) => k === known).length === 1;
    const wish = single ? known : ownKey(column);
    let key = wish;
    for (let n = 2; taken.has(key); n += 1) key = `${wish}-${n}`;
    taken.add(key);
    const unit = column.unit === '' && single ? (units[knownMeasures[known]][0] ?? '') : column.unit;
    return { ...column, measure: { key, label: column.label, unit } };
  });
};
