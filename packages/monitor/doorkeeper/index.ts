export * from './doorkeeper.ts';
export * from './with-code.ts';
