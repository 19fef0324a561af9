export * from './desk.ts';
export * from './desk-store.ts';
export * from './moderate.ts';
export * from './moderation.ts';
export * from './public-id.ts';
export * from './public-place.ts';
export * from './today.ts';
