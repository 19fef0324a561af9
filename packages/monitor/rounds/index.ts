export { type RoundCommand, trimmedWords } from './check-round.ts';
export * from './map-at-desk.ts';
export * from './outcome.ts';
export * from './round.ts';
export * from './rounds-at-desk.ts';
export * from './rounds-store.ts';
export * from './sheets.ts';
export * from './take-part-in-round.ts';
