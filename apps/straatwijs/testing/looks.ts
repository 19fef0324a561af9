import { randomBytes } from 'node:crypto';
import { addWeeks, type Ports, type Prepared, prepare, startOfWeek, type Week } from '@straatwijs/monitor';
import { aSignal } from './people.ts';

/** What somebody finds who looks in these weeks at one thing: how often it is seen in one look. */
export interface LookPlan {
  readonly places: readonly string[];
  readonly first: Week;
  readonly weeks: number;
  readonly looksPerWeek: number;
  readonly thing: string;
  readonly seen: (place: string, weekNumber: number, look: number) => number;
  /** How many different people look. */
  readonly people?: number;
  /** Of the question; 1 unless told otherwise. */
  readonly version?: number;
  readonly skip?: (place: string, weekNumber: number) => boolean;
}

/** Everything of a plan as if it had come in when it was seen, by the same rules as any contribution. */
export const looksOf = async (ports: Ports, plan: LookPlan): Promise<readonly Prepared[]> => {
  const edition = (await ports.places.current())?.edition ?? 0;
  const marks = Array.from({ length: plan.people ?? 3 }, () => randomBytes(16).toString('hex'));
  const all: Prepared[] = [];
  for (let n = 0; n < plan.weeks; n++)
    for (const place of plan.places) {
      if (plan.skip?.(place, n)) continue;
      for (let look = 0; look < plan.looksPerWeek; look++) {
        const observed = Date.parse(`${startOfWeek(addWeeks(plan.first, n))}T11:00:00Z`) + (look % 7) * 86_400_000;
        const body = aSignal({
          ...{
            instrument: 'early-warning',
            version: plan.version ?? 1,
            place,
            observedAt: new Date(observed).toISOString(),
          },
          answers: { [plan.thing]: plan.seen(place, n, look) },
          ...{ contributor: marks[(look + n) % marks.length] ?? '', minutes: 2 },
        });
        const prepared = prepare(body, {
          ...{ now: observed + 60_000, instruments: ports.instruments, seal: ports.seal, local: ports.local },
          place: { edition, id: place, scale: 'street' },
        });
        if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusal));
        all.push(prepared.value);
      }
    }
  return all;
};

/** Puts a plan into the monitor and folds it. */
export const lookAt = async (ports: Ports, plan: LookPlan): Promise<void> => {
  await ports.contributions.load(await looksOf(ports, plan));
  while ((await ports.counts.fold()) > 0);
};
