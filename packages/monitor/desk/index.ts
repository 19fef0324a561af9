export * from './desk.ts';
export * from './desk-store.ts';
