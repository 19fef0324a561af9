import { describe, expect, it } from 'vitest';
import { checkOffer, type OfferForm } from './check-offer.ts';

const offer: OfferForm = { kind: 'help-once', ways: [], theme: '', words: '', phone: '', mail: '', language: 'nl' };

describe('somebody under sixteen', () => {
  it.each([
    ['mail', { mail: 'sam@example.org' }],
    ['phone', { phone: '06 12 34 56 78' }],
  ] as const)('offers help, but is refused at the field when leaving a %s', (path, given) => {
    const young = checkOffer({ ...offer, ...given, under16: true });
    expect(young).toMatchObject({ ok: false, refusal: { errors: [{ path, code: 'not-under-16' }] } });
    expect(checkOffer({ ...offer, ...given, under16: false }).ok).toBe(true);
    expect(checkOffer({ ...offer, under16: true }).ok).toBe(true);
  });
  it('is not asked to be called either: then there would have to be a number', () => {
    const young = checkOffer({ ...offer, ways: ['phone'], under16: true });
    expect(young).toMatchObject({ ok: false, refusal: { errors: [{ path: 'phone', code: 'not-under-16' }] } });
  });
});
