export interface MetPlace {
  readonly id: string;
  readonly name: string;
  /** When its form was opened last; absent where an earlier version kept it. */
  readonly metAt?: number;
}

const isPlace = (value: unknown): value is MetPlace =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string';
const when = ({ metAt }: MetPlace): number => (typeof metAt === 'number' ? metAt : 0);

/** The places that this phone met, as they were kept: the latest first, because that is where somebody is. */
export const lastMet = (kept: readonly unknown[], most: number): readonly MetPlace[] =>
  kept
    .filter(isPlace)
    .sort((a, b) => when(b) - when(a))
    .slice(0, most);
