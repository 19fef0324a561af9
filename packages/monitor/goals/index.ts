export * from './areas-at-desk.ts';
export * from './goal.ts';
export * from './goals-store.ts';
export * from './public-thermometer.ts';
export * from './set-goals.ts';
export * from './thermometer-at-desk.ts';
