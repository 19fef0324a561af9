export { type DatabaseLook, lookAtDatabase } from './look-at-database.ts';
export { type Manifest, rowsOf } from './manifest.ts';
export { type EverythingRead, readEverything } from './read-everything.ts';
export type { ArchiveOutcome, ArchiveRefusal, ArchiveRefusalCode } from './refusals.ts';
export { type Restored, type RestoreOptions, type RestoreProgress, restore } from './restore-archive.ts';
export { type ArchiveChecked, verifyArchive } from './verify-archive.ts';
export { type BackupMade, type BackupOptions, backup } from './write-archive.ts';
