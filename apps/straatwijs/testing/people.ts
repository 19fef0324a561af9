import { randomBytes, randomUUID } from 'node:crypto';
import { asWords, type ContributionBody, followCodeFromBytes } from '@straatwijs/monitor';

/** A fresh follow code, as four words and three digits. */
export const aCode = (): string => {
  const { words, digits } = asWords(followCodeFromBytes(randomBytes(7)));
  return `${words.join(' ')} ${digits}`;
};

/** A street signal of somebody in The Hague; name only what matters for the test. */
export const aSignal = (different: Partial<ContributionBody> = {}): ContributionBody => ({
  id: randomUUID(),
  instrument: 'street-signal',
  version: 1,
  place: 'straat:0518:weimarstraat',
  observedAt: '2026-11-20T10:00:00+01:00',
  perspective: 'resident',
  channel: 'phone',
  answers: { valence: 'positive', theme: 'clean' },
  ...different,
});
