export * from './formats.ts';
export * from './languages.ts';
export * from './preferred.ts';
