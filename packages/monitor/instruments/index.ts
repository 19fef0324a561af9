export * from './instrument.ts';
export * from './interpret.ts';
export * from './screens.ts';
export * from './watched.ts';
