import { randomUUID } from 'node:crypto';
import type { MeasureCommand } from '@straatwijs/monitor';

/** A measure at the Kaapseplein; name only what matters for the test. */
export const aMeasure = (different: Partial<MeasureCommand> = {}): MeasureCommand => ({
  id: randomUUID(),
  title: 'De bakken worden twee keer per week geleegd',
  about: 'Op dinsdag en vrijdag, in plaats van alleen op vrijdag.',
  kind: 'upkeep',
  runBy: 'Afdeling Beheer',
  expected: 'thing:tiles-loose',
  direction: 'less',
  goodFor: 'Wie er woont en langs de bakken loopt.',
  badFor: '',
  why: 'Bewoners vroegen erom.',
  peaked: false,
  decided: '2026-06-01',
  from: '2026-07-06',
  open: true,
  placeIds: ['straat:0518:kaapseplein'],
  ...different,
});
