export * from './reading.ts';
export * from './reading-store.ts';
