export * from './tap-answer.ts';
export * from './taps.ts';
export * from './taps-store.ts';
