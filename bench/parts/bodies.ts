import { randomBytes, randomInt } from 'node:crypto';
import { asDigits, type ContributionBody, followCodeFromBytes, perspectives } from '@straatwijs/monitor';
import { denHaag } from '../../apps/straatwijs/demo/den-haag/index.ts';

const pick = <T>(list: readonly T[]): T => {
  const found = list[randomInt(list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const themes = ['social', 'clean', 'safety', 'care', 'youth', 'traffic', 'green', 'homes', 'meeting', 'shops', 'other'];
const story =
  'De bankjes bij het plein zijn weer heel, en er zitten nu elke middag mensen. Graag nog een prullenbak erbij.';

/** A UUIDv7 of now, as a phone makes it. */
export const newId = (now: number): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/**
 * What phones send: a tap with a theme, a follow code and the mark of the device, a quarter of them with a story, from all
 * streets, over the last hours.
 */
export const bodyMaker = (): (() => ContributionBody & { readonly followCode: string }) => {
  const streets = denHaag().places.filter((p) => p.scale === 'street' || p.scale === 'square');
  const marks = Array.from({ length: 5000 }, () => randomBytes(16).toString('hex'));
  return () => {
    const now = Date.now();
    return {
      id: newId(now),
      followCode: asDigits(followCodeFromBytes(randomBytes(7))),
      contributor: pick(marks),
      instrument: 'street-signal',
      version: 1,
      place: pick(streets).id,
      observedAt: new Date(now - randomInt(3_600_000)).toISOString(),
      perspective: pick(perspectives),
      channel: 'phone',
      sharing: 'team',
      language: 'nl',
      answers: {
        valence: pick(['positive', 'negative', 'mixed']),
        theme: pick(themes),
        ...(randomInt(4) === 0 ? { story } : {}),
      },
    };
  };
};
