export * from './feedback.ts';
export * from './feedback-store.ts';
