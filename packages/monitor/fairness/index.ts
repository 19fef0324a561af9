export * from './fairness.ts';
export * from './fairness-at-desk.ts';
export type * from './fairness-store.ts';
export * from './say-fair.ts';
