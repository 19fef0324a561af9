import { createHash } from 'node:crypto';
import {
  type ContributionBody,
  logbookId,
  type Organisation,
  type Ports,
  type Prepared,
  prepare,
  type Staff,
} from '@straatwijs/monitor';
import { denHaag } from '../../apps/straatwijs/demo/den-haag/index.ts';
import { seeded } from './seeded.ts';

const weekMs = 604_800_000;
const activities = ['football-cage', 'street', 'indoor', 'sports', 'homework', 'girls', 'talk', 'other'];

const idOf = (n: number): string => {
  const h = createHash('sha256').update(`logbook ${n}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

/** So many organisations with so many workers each, and a coordinator each. */
export const workforce = (organisations: number, workers: number) =>
  Array.from({ length: organisations }, (_, o) => {
    const organisation: Organisation = { id: `organisatie-${o}`, kind: 'youth-work', name: `Organisatie ${o}` };
    const person = (role: 'worker' | 'coordinator', n: number): Staff => {
      const id = `${role}-${o}-${n}`;
      const appointment = { id, role, organisation, since: '2020-01-01' };
      return { id, name: id, email: `${id}@example.org`, appointments: [appointment] };
    };
    return {
      organisation,
      coordinator: person('coordinator', 0),
      workers: Array.from({ length: workers }, (_, n) => person('worker', n)),
    };
  });
export type Workforce = ReturnType<typeof workforce>;

/** Logbooks of the last year: everybody keeps three places, of which one is visited most. The same every time. */
export function* generateLogbooks(ports: Ports, edition: number, count: number, of: Workforce): Generator<Prepared> {
  const chance = seeded(count);
  const streets = denHaag().places.filter((p) => p.scale === 'street' || p.scale === 'square');
  const now = ports.now();
  const pick = <T>(list: readonly T[], at: number): T => {
    const found = list[at % list.length];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  for (let n = 0; n < count; n++) {
    const o = Math.floor(chance() * of.length);
    const { organisation, workers } = pick(of, o);
    const w = Math.floor(chance() * workers.length);
    const place = pick(streets, o * 17 + (w % 12) + Math.floor(3 * chance() ** 2)).id;
    const children = Math.floor(25 * chance());
    const adults = Math.floor(8 * chance());
    const body: ContributionBody = {
      id: idOf(n),
      instrument: logbookId,
      version: 1,
      place,
      observedAt: new Date(now - Math.floor(chance() * 52 * weekMs)).toISOString(),
      perspective: 'professional',
      channel: 'phone',
      sharing: 'team',
      answers: {
        activity: pick(activities, Math.floor(8 * chance())),
        children,
        girls: Math.floor(children * chance()),
        adults,
        spoken: Math.floor(adults * chance()),
        ...(chance() < 0.3 ? { well: 'Twee nieuwe kinderen bleven tot het eind.' } : {}),
      },
    };
    const { instruments, seal, local } = ports;
    const door = { now, instruments, seal, local, place: { edition, id: place } };
    const prepared = prepare(body, { ...door, staffId: pick(workers, w).id, organisation: organisation.id });
    if (!prepared.ok) throw new Error(`the generator is not sound: ${JSON.stringify(prepared.refusal)}`);
    yield prepared.value;
  }
}
