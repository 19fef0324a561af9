export * from './choose-desk.ts';
export * from './routing.ts';
export type * from './routing-store.ts';
export * from './service-desk.ts';
