export * from './refusal.ts';
export * from './sentences.ts';
