export * from './chain.ts';
export { isReleaseDue, type Released, type ReleasePorts, type ReleaseTools, releaseDue } from './make-release.ts';
export type * from './releases-store.ts';
