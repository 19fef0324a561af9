export * from './chain.ts';
export * from './chain-of.ts';
export type * from './chain-store.ts';
export type * from './steps-beforehand.ts';
