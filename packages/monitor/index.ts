export * from './periods/index.ts';
