export * from './goal.ts';
export * from './goals-store.ts';
export * from './set-goals.ts';
export * from './thermometer-at-desk.ts';
