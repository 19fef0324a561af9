export * from './appoint.ts';
export * from './people.ts';
export * from './people-store.ts';
export * from './rights.ts';
export * from './sign-in.ts';
export * from './sign-in-store.ts';
export * from './token.ts';
