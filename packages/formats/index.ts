export * from './geo/index.ts';
