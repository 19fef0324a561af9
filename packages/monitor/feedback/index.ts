export * from './feedback.ts';
export * from './feedback-store.ts';
export * from './what-became.ts';
