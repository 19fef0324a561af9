export * from './archive/index.ts';
export type { InMunicipality, Scope } from './connection/in-municipality.ts';
export type { Connection } from './connection/pool.ts';
export * from './embedded/index.ts';
export { type Erased, type Ledger, ledgerIn, noLedger } from './ledger/ledger.ts';
export { openStorage, type Storage, type Stores } from './storage.ts';
