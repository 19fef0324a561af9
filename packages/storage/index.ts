export type { InMunicipality, Scope } from './connection/in-municipality.ts';
export type { Connection } from './connection/pool.ts';
export type { Scrubbed } from './connection/scrub.ts';
export * from './embedded/index.ts';
export { openStorage, type Storage, type Stores } from './storage.ts';
export type { Erased } from './stores/erased.ts';
