export * from './behind-code.ts';
export * from './check-offer.ts';
export * from './make-offer.ts';
export * from './offer.ts';
export type * from './offers-store.ts';
export * from './tend-offers.ts';
