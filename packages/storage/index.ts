export * from './archive/index.ts';
export type { InMunicipality, Scope } from './connection/in-municipality.ts';
export type { Connection } from './connection/pool.ts';
export type { Scrubbed } from './connection/scrub.ts';
export * from './embedded/index.ts';
export { type Ledger, type LedgerEntry, ledgerIn, noLedger } from './ledger/ledger.ts';
export { openStorage, type Storage, type Stores } from './storage.ts';
export { endedTables, type SealedRows, sealedColumns } from './stores/sealed-rows.ts';
