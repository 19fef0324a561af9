export * from './entry-store.ts';
