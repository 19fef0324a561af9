export * from './face.ts';
export type * from './faces-store.ts';
export * from './manage-faces.ts';
