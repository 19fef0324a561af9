export * from './figure.ts';
export * from './looked.ts';
export * from './plan.ts';
export * from './published-cell.ts';
export * from './table.ts';
