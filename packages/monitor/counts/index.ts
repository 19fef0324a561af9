export * from './counts-store.ts';
