export * from './overview.ts';
export * from './published-periods.ts';
export * from './stories-near.ts';
