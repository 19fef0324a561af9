import type { View } from './view.ts';

/** What a change of each class brings, of the classes that a walk has come to. Kept up while the duals change. */
export interface Pricing {
  /** Begin anew. @param isUsed whether the walk has come to a row */
  clear(isUsed: (row: number) => boolean): void;
  /** What one more of this class brings grows by so much. */
  price(k: number, by: number): void;
  /** The same for every class of a row. */
  priceRow(row: number, by: number): void;
  /** The walk has come to a row: whoever lies in it brings in one new row fewer. */
  enter(row: number): void;
  /**
   * The class whose change helps most, and how much it helps; -1 when no change helps.
   * @param careful the first that helps, so that the walk never goes round in circles
   * @param may whether this class can be changed that way
   */
  best(careful: boolean, may: (k: number, help: number) => boolean): readonly [k: number, help: number];
}

const smallest = 1e-7;

/** A walk asks this at every step, of thousands of classes: so all lies in flat lists, and is told apart by the number of the walk. */
export const pricingOf = ({ classes: { count }, rows, rowsOf }: Pick<View, 'classes' | 'rows' | 'rowsOf'>): Pricing => {
  const priced = new Float64Array(count);
  const pricedAt = new Int32Array(count);
  // How many new rows a class would bring in, and one: never nothing.
  const fresh = new Int32Array(count);
  const touched = new Int32Array(count);
  let many = 0;
  let walk = 0;
  let used: (row: number) => boolean = () => false;
  const touch = (k: number): void => {
    pricedAt[k] = walk;
    priced[k] = 0;
    touched[many++] = k;
    let news = 1;
    for (const r of rowsOf[k] as Int32Array) if (!used(r)) news++;
    fresh[k] = news;
  };
  const price = (k: number, by: number): void => {
    if (pricedAt[k] !== walk) touch(k);
    priced[k] = (priced[k] as number) + by;
  };
  return {
    clear(isUsed) {
      walk++;
      many = 0;
      used = isUsed;
    },
    price,
    priceRow(row, by) {
      const list = (rows[row] as (typeof rows)[number]).classes;
      for (let n = 0; n < list.length; n++) price(list[n] as number, by);
    },
    enter(row) {
      const list = (rows[row] as (typeof rows)[number]).classes;
      for (let n = 0; n < list.length; n++) {
        const k = list[n] as number;
        if (pricedAt[k] === walk) fresh[k] = (fresh[k] as number) - 1;
      }
    },
    best(careful, may) {
      let found = -1;
      let most = smallest;
      for (let n = 0; n < many; n++) {
        const k = touched[n] as number;
        const help = Math.abs(priced[k] as number);
        if (help <= smallest) continue;
        // Stay near: of changes that help as much, the one that brings in the fewest new rows.
        const worth = careful ? help : help / (fresh[k] as number);
        if (worth <= most || !may(k, priced[k] as number)) continue;
        found = k;
        most = worth;
        if (careful) break;
      }
      return [found, found < 0 ? 0 : (priced[found] as number)];
    },
  };
};
