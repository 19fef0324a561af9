export * from './counts-store.ts';
export * from './series-store.ts';
