import { pricingOf } from './pricing.ts';
import type { View } from './view.ts';

/** One way from the true table to another one that agrees with everything published. */
export interface Move {
  readonly classes: Int32Array;
  readonly change: Float64Array;
}

export interface Walked {
  /** By how much the sum came further than in the true table. */
  readonly gain: number;
  readonly move: Move;
  /** `reached`: the goal; `end`: it goes no further, and the rows of `leans` prove it; `lost`: too long a way. */
  readonly outcome: 'reached' | 'end' | 'lost';
  /** At the end: rows with their weight in the proof. */
  readonly leans: readonly (readonly [row: number, weight: number])[];
}

/** Bounds that somebody puts on some classes who knows a part of them. */
export type Floor = ReadonlyMap<number, { readonly least: number; readonly frozen: boolean }>;

export interface Walker {
  /** @param weight 1 to make the sum of `classes` larger, -1 to make it smaller. */
  walk(classes: Int32Array, weight: 1 | -1, goal: number, floor?: Floor): Walked;
}

const tiny = 1e-9;
/** Rows that a walk may come by. In a hurry, what is further away counts as a leak: with a hundred fewer than half of what may be shown was found. */
export const reachOf = { patient: 400, quick: 300 } as const;
const mostSteps = 3000;
const fixed = -1;

/**
 * The simplex method walked from the true table outwards (revised form, with the inverse of a basis that only holds rows
 * that the walk has come to). Question: how far can this sum be changed while all published values stay as they are?
 * Everything else than a few neighbouring cells usually stays out of it, so a city costs no more than a buurt. Where
 * no step helps any more, the duals say for every class of the whole table, walked by or not, that it cannot help: the
 * bound is exact. Not for tables in which every answer lies far away: then the walk says it is `lost`, and a solver
 * has to answer. Source: Dantzig and Orchard-Hays (1954), The product form for the inverse in the simplex method.
 */
export const walkerOf = (view: View, mostRows: number): Walker => {
  const { totals, count } = view.classes;
  const { rows, rowsOf } = view;
  const place = new Int32Array(rows.length).fill(-1);
  const isBasic = new Uint8Array(count);
  const value = new Float64Array(count);
  const seen = new Int32Array(count);
  const pricing = pricingOf(view);
  const isUsed = (row: number) => place[row] !== -1;
  const lengths = Float64Array.from(rows, (row) => row.classes.length);
  // Lines of the inverse, used again by every walk.
  const pool: Float64Array[] = [];
  let stamp = 0;

  return {
    walk(goalClasses, weight, goal, floor) {
      stamp++;
      const used: number[] = [];
      const basic: number[] = [];
      const moved: number[] = [];
      const inverse: Float64Array[] = [];
      const duals: number[] = [];
      const now = (k: number): number => (seen[k] === stamp ? (value[k] as number) : (totals[k] as number));
      const set = (k: number, to: number) => {
        if (seen[k] !== stamp) {
          seen[k] = stamp;
          moved.push(k);
        }
        value[k] = to;
      };
      const least = (k: number): number => floor?.get(k)?.least ?? 0;
      pricing.clear(isUsed);
      for (const k of goalClasses) pricing.price(k, weight);

      const enter = (k: number) => {
        for (const r of rowsOf[k] as Int32Array) {
          if (place[r] !== -1) continue;
          place[r] = used.length;
          used.push(r);
          pricing.enter(r);
          basic.push(fixed);
          duals.push(0);
          const line = pool[inverse.length] ?? new Float64Array(mostRows);
          pool[inverse.length] = line;
          line.fill(0);
          line[used.length - 1] = 1;
          inverse.push(line);
        }
      };
      const may = (k: number, help: number): boolean =>
        isBasic[k] !== 1 && (help > 0 || now(k) > least(k) + tiny) && !floor?.get(k)?.frozen;

      let gain = 0;
      let outcome: Walked['outcome'] = goal <= 0 ? 'reached' : 'lost';
      for (let step = 0; outcome === 'lost' && step < mostSteps; step++) {
        const [entering, help] = pricing.best(step > mostSteps / 2, may);
        if (entering < 0) {
          outcome = 'end';
          break;
        }
        if (used.length + (rowsOf[entering] as Int32Array).length > mostRows) break;
        enter(entering);
        const m = used.length;
        const direction = help > 0 ? 1 : -1;
        const along = new Float64Array(m);
        for (const r of rowsOf[entering] as Int32Array) {
          const at = place[r] as number;
          for (let i = 0; i < m; i++) along[i] = (along[i] as number) + ((inverse[i] as Float64Array)[at] as number);
        }
        let leaving = -1;
        let far = (goal - gain) / Math.abs(help);
        if (direction < 0 && now(entering) - least(entering) < far) {
          far = now(entering) - least(entering);
          leaving = -2;
        }
        let steep = 0;
        for (let i = 0; i < m; i++) {
          const a = along[i] as number;
          if (Math.abs(a) < 1e-8) continue;
          const k = basic[i] as number;
          const room =
            k === fixed
              ? 0
              : a * direction > 0
                ? Math.max(0, now(k) - least(k)) / Math.abs(a)
                : Number.POSITIVE_INFINITY;
          if (room > far + tiny) continue;
          // Of rows that stop the change at once, the shortest: a proof that leans on short rows is found sooner.
          const weighed =
            k === fixed
              ? 2 + Math.abs(a) / (lengths[used[i] as number] as number)
              : Math.abs(a) > 0.1
                ? 1
                : Math.abs(a);
          if (room < far - tiny || (leaving !== -1 && weighed > steep)) {
            far = Math.min(far, room);
            leaving = i;
            steep = weighed;
          }
        }
        if (far > 0) {
          set(entering, now(entering) + direction * far);
          for (let i = 0; i < m; i++) {
            const k = basic[i] as number;
            const a = along[i] as number;
            if (k !== fixed && a !== 0) set(k, now(k) - direction * far * a);
          }
          gain += far * Math.abs(help);
        }
        if (leaving === -1) {
          outcome = 'reached';
          break;
        }
        if (leaving === -2) continue;
        const pivot = inverse[leaving] as Float64Array;
        const factor = along[leaving] as number;
        const at: number[] = [];
        for (let c = 0; c < m; c++) {
          if (Math.abs(pivot[c] as number) < 1e-13) pivot[c] = 0;
          if (pivot[c] === 0) continue;
          pivot[c] = (pivot[c] as number) / factor;
          at.push(c);
        }
        for (let i = 0; i < m; i++) {
          const a = along[i] as number;
          if (i === leaving || Math.abs(a) < 1e-12) continue;
          const line = inverse[i] as Float64Array;
          for (const c of at) line[c] = (line[c] as number) - a * (pivot[c] as number);
        }
        for (const c of at) {
          const by = help * (pivot[c] as number);
          duals[c] = (duals[c] as number) + by;
          pricing.priceRow(used[c] as number, -by);
        }
        const out = basic[leaving] as number;
        if (out !== fixed) isBasic[out] = 0;
        basic[leaving] = entering;
        isBasic[entering] = 1;
      }
      const leans = used.flatMap((r, i) =>
        Math.abs(duals[i] as number) > 1e-7 ? [[r, duals[i] as number] as const] : [],
      );
      for (const k of basic) if (k !== fixed) isBasic[k] = 0;
      for (const r of used) place[r] = -1;
      const changed = moved.filter((k) => Math.abs((value[k] as number) - (totals[k] as number)) > tiny);
      const move = {
        classes: Int32Array.from(changed),
        change: Float64Array.from(changed, (k) => (value[k] as number) - (totals[k] as number)),
      };
      return { gain, move, outcome, leans };
    },
  };
};
