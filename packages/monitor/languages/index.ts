export * from './languages.ts';
export * from './preferred.ts';
