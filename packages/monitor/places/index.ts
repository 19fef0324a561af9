export type * from './place.ts';
export type * from './places-store.ts';
