export * from './find.ts';
export * from './leave-out.ts';
export * from './span.ts';
export { type KnownStreets, knownStreets, noStreets } from './streets.ts';
