import { describe, expect, it, test } from 'vitest';
import { checkOffer, type OfferForm } from './check-offer.ts';
import { mayOfferStep, offerStates, offerSteps, openOfferStates } from './offer.ts';

const form: OfferForm = { kind: 'help-once', ways: [], theme: '', words: '', phone: '', mail: '', language: 'nl' };
const errorsOf = (different: Partial<OfferForm>) => {
  const checked = checkOffer({ ...form, ...different });
  return checked.ok ? [] : checked.refusal.errors;
};

describe('an offer', () => {
  it('is one tap: what, or how to be asked', () => {
    expect(checkOffer(form)).toEqual({ ok: true, value: { kind: 'help-once', ways: [], language: 'nl' } });
    expect(checkOffer({ ...form, kind: '', ways: ['paper'] })).toMatchObject({ ok: true, value: { ways: ['paper'] } });
  });
  test.each([
    [{ kind: '' }, 'kind', 'missing'],
    [{ kind: 'money' }, 'kind', 'not-an-option'],
    [{ ways: ['door'] }, 'ways', 'not-an-option'],
    [{ theme: 'unsaid' }, 'theme', 'not-an-option'],
    [{ words: 'x'.repeat(501) }, 'words', 'too-long'],
    [{ phone: 'bel mij' }, 'phone', 'wrong-type'],
    [{ phone: '1234567' }, 'phone', 'wrong-type'],
    [{ ways: ['phone'] }, 'phone', 'missing'],
    [{ kind: 'help-with', words: ' ' }, 'words', 'missing'],
    [{ mail: 'ik@' }, 'mail', 'wrong-type'],
    [{ language: 'xx' }, 'language', 'unknown-language'],
  ])('with %j is asked again at that field', (different, path, code) => {
    expect(errorsOf(different)).toEqual([{ path, code }]);
  });
});

describe('what becomes of an offer', () => {
  it('always ends: with a reason, or with thanks', () => {
    for (const state of offerStates) {
      const ends = new Set([state]);
      for (const s of ends) for (const next of offerSteps[s]) ends.add(next);
      expect([...ends].some((s) => offerSteps[s].length === 0)).toBe(true);
    }
    expect(offerStates.filter((s) => offerSteps[s].length === 0)).toEqual(['declined', 'thanked', 'withdrawn']);
  });
  it('can be declined until it was done, and is never withdrawn by the desk', () => {
    expect(openOfferStates.filter((s) => mayOfferStep(s, 'declined'))).toEqual(['new', 'contacted', 'agreed']);
    expect(offerStates.some((s) => mayOfferStep(s, 'withdrawn'))).toBe(false);
  });
});
