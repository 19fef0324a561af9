export * from './answer.ts';
export * from './feedback.ts';
export * from './feedback-store.ts';
export type * from './waits.ts';
