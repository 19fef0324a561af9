import { canonical, followCodeFromBytes, type Ports } from '@straatwijs/monitor';
import type { Draft } from '#web/taking-part/draft.ts';
import { freshId } from '#web/taking-part/fresh.server.ts';

/** A day that nothing is noted of yet. @param at the moment that it is about, as ISO text */
export const emptyWork = (ports: Ports, at: string): Draft => ({
  id: freshId(ports),
  code: canonical(followCodeFromBytes(ports.randomBytes(7))),
  at,
  mark: '',
  answers: {},
  sharing: 'team',
  perspective: 'professional',
  received: '',
});
