export * from './all-that-is-held.ts';
export * from './erase-expired.ts';
export * from './kept-for.ts';
export * from './kinds.ts';
export type * from './retention-store.ts';
export { cutoffOf, keptUntil } from './until.ts';
