import { classOf, type PublishableTable, type PublishedCell, publishedTable, releasedCells } from '@straatwijs/monitor';

/** What was told of one thing, as a release has it; `too-few` is withheld. */
export interface ToldOf {
  readonly key: string;
  readonly positive?: number | 'too-few';
  readonly negative?: number | 'too-few';
  /** All of it, where that is not the sum. */
  readonly all?: number | 'too-few';
}

const cell = (split: string, key: string, value: number | 'too-few'): PublishedCell => {
  const name = { family: 'told', edition: 2019, placeId: 'BU05183620', period: '2026-10', split, key };
  return value === 'too-few'
    ? { ...name, value: null, seen: null, contributors: null, state: 'too-few' }
    : { ...name, value, seen: 0, contributors: classOf(value), state: 'value' };
};
const sum = (...parts: readonly (number | 'too-few' | undefined)[]): number | 'too-few' =>
  parts.includes('too-few') ? 'too-few' : parts.reduce<number>((n, p) => n + (typeof p === 'number' ? p : 0), 0);
const unless0 = (split: string, key: string, value: number | 'too-few' | undefined) =>
  value === undefined || value === 0 ? [] : [cell(split, key, value)];

/** A table as the pages get it, by theme, with everything together when that is known. */
export const tableOf = (rows: readonly ToldOf[], whole?: Omit<ToldOf, 'key'>): PublishableTable => {
  const all = (r: Omit<ToldOf, 'key'>) => r.all ?? sum(r.positive, r.negative);
  const together = whole ?? {
    positive: sum(...rows.map((r) => r.positive)),
    negative: sum(...rows.map((r) => r.negative)),
    all: sum(...rows.map(all)),
  };
  const cells =
    rows.length === 0
      ? []
      : [
          cell('', '', all(together)),
          ...unless0('valence', 'valence=positive', together.positive),
          ...unless0('valence', 'valence=negative', together.negative),
          ...rows.flatMap((r) => [
            cell('theme', `theme=${r.key}`, all(r)),
            ...unless0('theme/valence', `theme=${r.key}/valence=positive`, r.positive),
            ...unless0('theme/valence', `theme=${r.key}/valence=negative`, r.negative),
          ]),
        ];
  return publishedTable(releasedCells(cells), true, 'theme');
};
