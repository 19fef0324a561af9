export * from './translate.ts';
export * from './translations-store.ts';
