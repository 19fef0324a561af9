import { asDigits, type ContributionBody, followCodeFromBytes } from '@straatwijs/monitor';
import fc from 'fast-check';
import { leaves, moments } from './small-town.ts';

/** The same cases every time; `npm run fuzz` style runs can raise the number. */
export const fixed = {
  seed: 20261123,
  numRuns: Number(process.env.STRAATWIJS_PROPERTY_RUNS ?? 12),
  endOnFailure: true,
};

export const idOf = (n: number): string => `0192aaaa-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const codeOf = (n: number): string =>
  asDigits(followCodeFromBytes(new Uint8Array([1, 2, 3, 4, 5, n >> 8, n & 255])));

/** What somebody may say; few different marks, so that people meet themselves. */
export const aTelling: fc.Arbitrary<Omit<ContributionBody, 'id' | 'followCode'>> = fc
  .record({
    place: fc.constantFrom(...leaves),
    observedAt: fc.constantFrom(...Object.keys(moments)),
    perspective: fc.constantFrom('resident' as const, 'visitor' as const),
    contributor: fc.option(
      fc.integer({ min: 1, max: 4 }).map((n) => String(n).repeat(32)),
      { nil: undefined },
    ),
    answers: fc.record(
      {
        valence: fc.constantFrom('positive', 'negative', 'mixed'),
        theme: fc.constantFrom('clean', 'green'),
        story: fc.constantFrom('Kort.', 'Een vraag?'),
      },
      { requiredKeys: ['valence'] },
    ),
  })
  .map((told) => ({ instrument: 'street-signal', version: 1, channel: 'phone' as const, ...told }));

/** So many different contributions, each with an id and a code of its own. */
export const contributionsOf = (most: number): fc.Arbitrary<ContributionBody[]> =>
  fc
    .array(aTelling, { minLength: 1, maxLength: most })
    .map((told) => told.map((t, n) => ({ ...t, id: idOf(n), followCode: codeOf(n) })));
