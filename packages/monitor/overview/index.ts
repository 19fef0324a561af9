export * from './changing.ts';
export * from './looked.ts';
export * from './overview.ts';
export * from './published-periods.ts';
export * from './told-line.ts';
