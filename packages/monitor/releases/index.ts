export * from './chain.ts';
export { lookAtReleases, type ReleasesLook } from './look-at-releases.ts';
export { madeAgain } from './made-again.ts';
export { isReleaseDue, type Released, type ReleasePorts, type ReleaseTools, releaseDue } from './make-release.ts';
export type * from './releases-store.ts';
