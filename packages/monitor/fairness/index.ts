export * from './fairness.ts';
export type * from './fairness-store.ts';
export * from './say-fair.ts';
