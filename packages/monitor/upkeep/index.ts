export * from './upkeep-store.ts';
