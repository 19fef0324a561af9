export * from './answer-set.ts';
export * from './answer-sets.ts';
export type * from './answer-sets-store.ts';
export type * from './picture-maker.ts';
