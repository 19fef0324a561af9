export * from './programme.ts';
export * from './programmes.ts';
export type * from './programmes-store.ts';
