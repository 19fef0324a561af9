import { at, type Matrix, matrix, multiply, transpose } from '../numerics/matrix.ts';
import { symmetricEigen } from '../numerics/symmetric-eigen.ts';
import type { Opinion } from './opinions.ts';

export interface PrincipalComponents {
  /** Per statement the mean answer of those who saw it. */
  readonly centre: readonly number[];
  /** Two directions in which the answers differ most, each a weight per statement with its largest part positive. */
  readonly components: readonly (readonly number[])[];
  /** Per person the place along both. */
  readonly places: readonly (readonly [number, number])[];
  /** Per direction, all of them, the part of the differences that lies along it. */
  readonly varianceShare: readonly number[];
}

const centred = (votes: readonly (readonly Opinion[])[], centre: readonly number[]): Matrix =>
  matrix(votes.length, centre.length, (i, j) => {
    const vote = votes[i]?.[j] ?? null;
    return vote === null ? 0 : vote - (centre[j] ?? 0);
  });

/**
 * Principal components of answers (hoofdrichtingen): along which two lines do people differ most? What somebody did not
 * see is filled in with the mean, which pulls them to the middle; so their place is stretched by the root of how many
 * statements there are for each that they answered.
 * Source: pol.is; Pearson (1901). Components are those of the centred answers, never scaled per statement.
 */
export const principalComponents = (votes: readonly (readonly Opinion[])[]): PrincipalComponents => {
  const statements = votes[0]?.length ?? 0;
  const centre = Array.from({ length: statements }, (_, j) => {
    const seen = votes.flatMap((row) => row[j] ?? []);
    return seen.reduce((sum: number, v) => sum + v, 0) / Math.max(seen.length, 1);
  });
  const x = centred(votes, centre);
  const { values, vectors } = symmetricEigen(multiply(transpose(x), x));
  const spread = values.map((v) => Math.max(v, 0));
  const total = spread.reduce((sum, v) => sum + v, 0);
  const along = multiply(x, vectors);
  const places = votes.map((row, i): readonly [number, number] => {
    const answered = row.filter((vote) => vote !== null).length;
    const stretch = answered === 0 ? 0 : Math.sqrt(statements / answered);
    return [at(along, i, 0) * stretch, statements > 1 ? at(along, i, 1) * stretch : 0];
  });
  return {
    centre,
    components: [0, 1]
      .filter((k) => k < statements)
      .map((k) => Array.from({ length: statements }, (_, j) => at(vectors, j, k))),
    places,
    varianceShare: Array.from(spread, (v) => (total === 0 ? 0 : v / total)),
  };
};
