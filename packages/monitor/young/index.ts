export * from './young.ts';
