<<<<<<< HEAD
export * from './contributions/index.ts';
export * from './counts/index.ts';
export * from './desk/index.ts';
export * from './disclosure/index.ts';
export * from './doorkeeper/index.ts';
export * from './entry/index.ts';
export * from './feedback/index.ts';
export * from './follow-codes/index.ts';
export * from './instruments/index.ts';
export * from './languages/index.ts';
export * from './overview/index.ts';
export * from './people/index.ts';
export * from './periods/index.ts';
export * from './places/index.ts';
export type * from './ports.ts';
export * from './refusals/index.ts';
export * from './themes/index.ts';
=======
export * from './places/index.ts';
>>>>>>> geo
