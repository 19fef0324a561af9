export * from './upkeep.ts';
export * from './upkeep-store.ts';
