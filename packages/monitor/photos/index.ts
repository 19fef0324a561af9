export * from './covers.ts';
export * from './darkroom.ts';
export * from './judge-photo.ts';
export * from './leave-photo.ts';
export * from './photo.ts';
export * from './photos-store.ts';
export * from './sniff.ts';
