import { randomUUID } from 'node:crypto';
import type { StartActionCommand } from '@straatwijs/monitor';

/** A quick action at the Kaapseplein; name only what matters for the test. */
export const anAction = (different: Partial<StartActionCommand> = {}): StartActionCommand => ({
  id: randomUUID(),
  kind: 'quick',
  title: 'Meer afvalbakken op het plein',
  words: 'Er komen twee bakken bij, naast de bankjes.',
  placeId: 'straat:0518:kaapseplein',
  theme: 'clean',
  owner: { role: 'municipality' },
  startedBy: [],
  steps: [
    { title: 'Bakken bestellen', due: '2026-12-01' },
    { title: 'Bakken plaatsen', due: '2026-12-15' },
  ],
  ...different,
});
