export * from './figure.ts';
export * from './looked.ts';
export * from './publish.ts';
