export * from './instrument.ts';
export * from './interpret.ts';
