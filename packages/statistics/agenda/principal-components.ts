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

/** A direction without any spread says nothing, and cannot be found from the other side. */
const flat = 1e-10;

/**
 * The directions in which rows spread, largest first. With fewer people than statements they are found from the people's
 * side (as many numbers as people squared, instead of statements squared), which gives the same directions much sooner.
 */
const directionsOf = (x: Matrix): { readonly values: Float64Array; readonly vectors: Matrix } => {
  const fromStatements = () => symmetricEigen(multiply(transpose(x), x));
  if (x.rows >= x.columns) return fromStatements();
  const { values, vectors } = symmetricEigen(multiply(x, transpose(x)));
  const [first = 0, second = 0] = values;
  if (second <= flat * first || first <= 0) return fromStatements();
  const along = multiply(transpose(x), vectors);
  const turn = [0, 1].map((k) => {
    const column = Array.from({ length: x.columns }, (_, j) => at(along, j, k));
    const largest = column.reduce((most, v) => (Math.abs(v) > Math.abs(most) + flat ? v : most), 0);
    return (largest < 0 ? -1 : 1) / Math.sqrt(k === 0 ? first : second);
  });
  return {
    values: Float64Array.from({ length: x.columns }, (_, k) => values[k] ?? 0),
    vectors: matrix(x.columns, 2, (j, k) => (turn[k] ?? 1) * at(along, j, k)),
  };
};

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
  const { values, vectors } = directionsOf(x);
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
