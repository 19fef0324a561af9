export * from './geo/index.ts';
export * from './streets/index.ts';
