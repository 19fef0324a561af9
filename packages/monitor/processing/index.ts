export * from './processing.ts';
