import { describe, expect, it } from 'vitest';
import type { Instrument, InstrumentSet } from '../instruments/instrument.ts';
import { controllerOf, isSwitchedOn, type ProcessingSettings, processingOf } from './processing.ts';

const instrument = (id: string): Instrument => ({
  definition: { id, version: 1, effort: 'none', promisedSeconds: 10, questions: [] },
  texts: {
    nl: { name: id, why: '', questions: {}, options: {} },
    en: { name: id, why: '', questions: {}, options: {} },
  },
  observe: () => [],
});
const instruments: InstrumentSet = [instrument('street-signal'), instrument('logbook')];
const controller = { name: 'Gemeente Testdam', contact: 'privacy@testdam.nl', privacyOfficer: 'fg@testdam.nl' };
const complete = { purpose: { nl: 'Weten hoe het gaat.' }, legalGround: 'public-task' } as const;
const offs = (processing: ProcessingSettings, demo = false) =>
  Object.fromEntries(processingOf({ demo, processing }, instruments).map((p) => [p.instrument.id, p.off]));

describe('an instrument', () => {
  it('is on in a fresh installation: purpose of the product, public task, nothing established', () => {
    const fresh = processingOf({ demo: false }, instruments);
    expect(fresh.map((p) => [p.off, p.legalGround, p.established])).toEqual([
      [[], 'public-task', false],
      [[], 'public-task', false],
    ]);
  });
  it('is on when it is named with controller, purpose and ground; what is not named is off', () => {
    expect(offs({ controller, instruments: { 'street-signal': complete } })).toEqual({
      'street-signal': [],
      logbook: ['not-named'],
    });
  });
  it.each([
    [{ controller, instruments: { 'street-signal': { legalGround: 'public-task' } } }, ['no-purpose']],
    [
      { controller, instruments: { 'street-signal': { purpose: { nl: ' ' }, legalGround: 'consent' } } },
      ['no-purpose'],
    ],
    [{ controller, instruments: { 'street-signal': { purpose: { nl: 'Weten.' } } } }, ['no-ground']],
    [{ instruments: { 'street-signal': complete } }, ['no-controller']],
  ] as const)('with %j is off and says why', (processing, why) => {
    expect(offs(processing)['street-signal']).toEqual(why);
    expect(isSwitchedOn({ demo: false, processing }, 'street-signal')).toBe(false);
  });
  it('is on in the demo whatever is missing: nobody real is asked', () => {
    expect(offs({ instruments: {} }, true)).toEqual({ 'street-signal': [], logbook: [] });
  });
});

describe('a controller', () => {
  it('that was not set is derived from the municipality and not established', () => {
    expect(controllerOf({ demo: false, name: 'Den Haag' })).toEqual({ name: 'Gemeente Den Haag', established: false });
    expect(controllerOf({ demo: false, name: 'x', processing: { controller } })).toMatchObject({ established: true });
  });
});
