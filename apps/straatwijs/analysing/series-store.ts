import { type SeriesUnit, writePeriod } from '@straatwijs/formats';
import { InstallationError } from '../installation/installation.ts';

/** One place (and theme) over all periods of the file. Effort 0: nobody looked, or the file has no row of it. */
export interface PlaceSeries {
  readonly place: string;
  readonly theme: string;
  readonly counts: readonly number[];
  readonly effort: readonly number[];
}

/** Numbers of periods that one place holds, from `first` on; effort NaN where there was no row. */
interface Held {
  readonly place: string;
  readonly theme: string;
  first: number;
  counts: Float64Array;
  effort: Float64Array;
}

/** Periods of all places together that are held in memory at once, 16 bytes each. */
const mostHeld = 16_000_000;
const mostSeries = 20_000;

/**
 * Keeps the counts of a table in little memory whatever its rows are: two numbers per place and period. A table that
 * asks for more than can be held is refused by name instead of slowing the machine down.
 */
export class SeriesStore {
  private readonly held = new Map<string, Held>();
  private slots = 0;
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;

  /** @returns false when this place, theme and period were told before */
  add(place: string, theme: string, at: number, count: number, effort: number): boolean {
    const key = `${place}\u0000${theme}`;
    let one = this.held.get(key);
    if (!one) {
      if (this.held.size >= mostSeries)
        throw new InstallationError(`more than ${mostSeries.toLocaleString('en')} places: take a part of them`);
      one = { place, theme, first: at, counts: new Float64Array(8), effort: new Float64Array(8).fill(Number.NaN) };
      this.take(8);
      this.held.set(key, one);
    }
    if (at < one.first || at >= one.first + one.counts.length) this.stretch(one, at);
    const slot = at - one.first;
    if (!Number.isNaN(one.effort[slot])) return false;
    one.counts[slot] = count;
    one.effort[slot] = effort;
    this.first = Math.min(this.first, at);
    this.last = Math.max(this.last, at);
    return true;
  }

  private take(slots: number): void {
    this.slots += slots;
    if (this.slots > mostHeld)
      throw new InstallationError(
        `more than ${mostHeld.toLocaleString('en')} periods of all places together: take fewer places, fewer years or longer periods`,
      );
  }

  private stretch(one: Held, at: number): void {
    const from = Math.min(one.first, at);
    const needed = Math.max(one.first + one.counts.length, at + 1) - from;
    const grown = Math.max(needed, Math.ceil(one.counts.length * 1.5));
    this.take(grown - one.counts.length);
    // Room is made at the side that the table grows to.
    const first = at < one.first ? one.first + one.counts.length - grown : one.first;
    const counts = new Float64Array(grown);
    const effort = new Float64Array(grown).fill(Number.NaN);
    counts.set(one.counts, one.first - first);
    effort.set(one.effort, one.first - first);
    Object.assign(one, { first, counts, effort });
  }

  /**
   * All series over all periods of the table, by name.
   * @param periodOf the number of the period that one of the table lies in (days of a week), in order
   */
  series(periodOf: (at: number) => number): PlaceSeries[] {
    const [first, last] = [periodOf(this.first), periodOf(this.last)];
    const length = this.held.size === 0 ? 0 : last - first + 1;
    const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    return [...this.held.values()]
      .sort((a, b) => byName(a.place, b.place) || byName(a.theme, b.theme))
      .map(({ place, theme, first: start, counts, effort }) => {
        const summed = { counts: new Array<number>(length).fill(0), effort: new Array<number>(length).fill(0) };
        effort.forEach((looked, slot) => {
          if (Number.isNaN(looked)) return;
          const at = periodOf(start + slot) - first;
          summed.counts[at] = (summed.counts[at] ?? 0) + (counts[slot] ?? 0);
          summed.effort[at] = (summed.effort[at] ?? 0) + looked;
        });
        return { place, theme, ...summed };
      });
  }
}

/** The series of a table with what their periods are. */
export interface SeriesTable {
  readonly unit: SeriesUnit;
  /** Number of the first period of the table. */
  readonly first: number;
  readonly periods: number;
  readonly series: readonly PlaceSeries[];
  readonly rows: number;
  readonly hasThemes: boolean;
  /** Counts without effort: those of whoever came with one. */
  readonly reports: boolean;
}

/** How the period with an index in the series is written. */
export const labelOf = ({ unit, first }: Pick<SeriesTable, 'unit' | 'first'>, index: number): string =>
  writePeriod({ unit, at: first + index });
