export * from './at-desk.ts';
export { type KnownOfPrivacy, knownOfPrivacy } from './known.ts';
export * from './paper.ts';
