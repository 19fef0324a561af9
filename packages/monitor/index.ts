export * from './follow-codes/index.ts';
export * from './periods/index.ts';
