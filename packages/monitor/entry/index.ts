export * from './entry-store.ts';
export * from './poster-entry.ts';
