export * from './own-looks.ts';
export * from './watching.ts';
export * from './watching-store.ts';
