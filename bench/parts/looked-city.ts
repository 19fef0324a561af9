import { createHash } from 'node:crypto';
import { type ContributionBody, type Geography, type Ports, type Prepared, prepare } from '@straatwijs/monitor';
import { seeded } from './seeded.ts';

/** 162 places that are larger than a street. */
const sizes = { city: 1, wijken: 43, buurten: 114, priority: 4 } as const;
const themes = ['clean', 'green', 'youth', 'traffic', 'safety', 'social', 'homes', 'shops', 'care', 'meeting'] as const;
const weekMs = 604_800_000;

const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (n: number): string => {
  const h = hexOf(`looked ${n}`);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
};
const code = (kind: string, n: number): string => `${kind}0518${String(n).padStart(4, '0')}`;
const streetId = (n: number): string => `straat:0518:straat-${n}`;

/** A city of so many streets, each in a buurt, its wijk and the city; one in ten in a priority area as well. */
export const lookedCity = (streets: number): Geography => {
  const point = [4.3, 52.07] as const;
  const city = 'GM0518';
  const wijk = (n: number) => `WK0518${String(n).padStart(2, '0')}`;
  const places: Geography['places'] = [
    { id: city, name: 'Stad', scale: 'city', parents: [], point },
    ...Array.from({ length: sizes.wijken }, (_, n) => ({
      ...{ id: wijk(n), name: `Wijk ${n}`, scale: 'wijk' as const, parents: [city], point },
    })),
    ...Array.from({ length: sizes.buurten }, (_, n) => ({
      ...{ id: code('BU', n), name: `Buurt ${n}`, scale: 'buurt' as const, point },
      parents: [wijk(Math.floor((n * sizes.wijken) / sizes.buurten))],
    })),
    ...Array.from({ length: sizes.priority }, (_, n) => ({
      ...{ id: `gebied:0518:g${n}`, name: `Gebied ${n}`, scale: 'priority-area' as const, parents: [city], point },
    })),
    ...Array.from({ length: streets }, (_, n) => ({
      ...{ id: streetId(n), name: `Straat ${n}`, scale: 'street' as const, point },
      parents: [
        code('BU', Math.floor((n * sizes.buurten) / streets)),
        ...(n % 10 === 0 ? [`gebied:0518:g${Math.floor((n * sizes.priority) / streets)}`] : []),
      ],
    })),
  ];
  return {
    ...{ edition: 2026, municipality: { code: city, name: 'Stad' }, source: 'bench', attribution: 'bench' },
    ...{ schematic: true, places },
  };
};

/** A year of it from a seed: half tells of one theme, half goes to look at three things. The same every time. */
export function* looksAndTaps(ports: Ports, streets: number, count: number): Generator<Prepared> {
  const chance = seeded(count);
  const things = ports.instruments
    .flatMap(({ definition: d }) => (d.id === 'early-warning' ? d.questions : []))
    .flatMap((q) => (q.kind === 'count' && q.watched && !q.watched.pointsAtHome ? [q.key] : []))
    .slice(0, 30);
  const now = ports.now();
  const { instruments, seal, local } = ports;
  for (let n = 0; n < count; n++) {
    const looks = n % 2 === 0;
    const place = streetId(Math.floor(streets * chance()));
    const first = Math.floor(chance() * (things.length - 3));
    const chosen = things.slice(first, first + 3);
    const body: ContributionBody = {
      ...{ id: idOf(n), place, perspective: 'resident', channel: 'phone', version: 1 },
      contributor: hexOf(`person ${Math.floor((count / 12) * chance())}`).slice(0, 32),
      instrument: looks ? 'early-warning' : 'street-signal',
      observedAt: new Date(now - Math.floor(chance() * 52 * weekMs)).toISOString(),
      answers: looks
        ? Object.fromEntries(chosen.map((key) => [key, Math.floor(chance() ** 3 * 4)]))
        : { valence: chance() < 0.5 ? 'positive' : 'negative', theme: themes[Math.floor(chance() * 10)] ?? 'clean' },
    };
    const at = { edition: 2026, id: place, scale: 'street' as const };
    const prepared = prepare(body, { now, instruments, seal, local, place: at, ...(looks ? { chosen } : {}) });
    if (!prepared.ok) throw new Error(`the generator is not sound: ${JSON.stringify(prepared.refusal)}`);
    yield prepared.value;
  }
}
