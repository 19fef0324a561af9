export * from './figure.ts';
export * from './publish.ts';
