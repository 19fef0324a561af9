import { createHash } from 'node:crypto';
import { type ContributionBody, type Ports, type Prepared, perspectives, prepare } from '@straatwijs/monitor';
import { denHaag } from '../../apps/straatwijs/demo/den-haag/index.ts';
import { seeded } from './seeded.ts';

const themes = ['clean', 'traffic', 'social', 'safety', 'green', 'meeting', 'youth', 'homes', 'shops', 'care', 'other'];
const valences = ['negative', 'positive', 'mixed'];
const weekMs = 604_800_000;

/** The first third gets half of it, and so on: a few streets, themes and people are much of the whole. */
const skewed = <T>(list: readonly T[], chance: () => number): T => {
  const found = list[Math.floor(list.length * chance() ** 2)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (n: number): string => {
  const h = hexOf(`id ${n}`);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

/**
 * So many contributions of the last year, over all streets of the demo, themes, perspectives and about an eighth as many
 * people; one in twenty with a story. The same every time. Prepared by the rules of the door, as an import does.
 */
export function* generate(ports: Ports, edition: number, count: number): Generator<Prepared> {
  const chance = seeded(count);
  const streets = denHaag().places.filter((p) => p.scale === 'street' || p.scale === 'square');
  const now = ports.now();
  for (let n = 0; n < count; n++) {
    const place = skewed(streets, chance).id;
    const observed = now - Math.floor(chance() * 52 * weekMs);
    const body: ContributionBody = {
      id: idOf(n),
      contributor: hexOf(`person ${Math.floor((count / 8) * chance() ** 1.5)}`).slice(0, 32),
      instrument: 'street-signal',
      version: 1,
      place,
      observedAt: new Date(observed).toISOString(),
      perspective: skewed(perspectives, chance),
      channel: 'phone',
      sharing: 'team',
      answers: {
        valence: skewed(valences, chance),
        theme: skewed(themes, chance),
        ...(chance() < 0.05 ? { story: 'De lamp bij de hoek brandt weer.' } : {}),
      },
    };
    const { instruments, seal, local } = ports;
    const prepared = prepare(body, { now, instruments, seal, local, place: { edition, id: place } });
    if (!prepared.ok) throw new Error(`the generator is not sound: ${JSON.stringify(prepared.refusal)}`);
    yield prepared.value;
  }
}
