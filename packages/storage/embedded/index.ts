export { type JoinedServer, joinEmbedded } from './join-embedded.ts';
export type { EmbeddedRefusal, EmbeddedRefusalCode } from './refusals.ts';
export { type EmbeddedOptions, type EmbeddedServer, type EmbeddedStart, startEmbedded } from './start-embedded.ts';
