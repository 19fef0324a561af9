export * from './event.ts';
export * from './events.ts';
export * from './events-store.ts';
