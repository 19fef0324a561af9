export * from './cells/index.ts';
export * from './context/index.ts';
export * from './figures/index.ts';
export * from './geo/index.ts';
export * from './json/index.ts';
export * from './reports/index.ts';
export * from './series/index.ts';
export * from './streets/index.ts';
