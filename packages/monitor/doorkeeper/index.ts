export * from './doorkeeper.ts';
