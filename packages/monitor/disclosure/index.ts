export * from './figure.ts';
export * from './looked.ts';
export * from './opinions.ts';
export * from './plan.ts';
export * from './published-cell.ts';
export * from './table.ts';
export * from './voices.ts';
export * from './votes.ts';
