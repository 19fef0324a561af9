export * from './desk.ts';
export * from './desk-store.ts';
export * from './public-place.ts';
