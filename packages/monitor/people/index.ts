export * from './people.ts';
export * from './people-store.ts';
