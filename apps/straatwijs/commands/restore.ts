import { mkdir, statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restore } from '@straatwijs/storage';
import { progressBar } from '../importing/progress.ts';
import { InstallationError } from '../installation/installation.ts';
import { ledgerOf, ledgerPath } from '../installation/ledger.ts';
import { type OwnerDatabase, ownerDatabase } from '../installation/owner-database.ts';
import { archiveName, backupsFolder } from '../keeping/folders.ts';
import { bringKeys } from '../keeping/keys.ts';
import { makeBackup } from '../keeping/make-backup.ts';
import { readPassphrase } from '../keeping/passphrase.ts';
import { contentsOf, inNumbers, sizeInWords } from '../keeping/told.ts';
import type { Command, Surroundings } from './command.ts';
import { rehearsal } from './rehearsal.ts';

const freeBytes = async (folder: string): Promise<number> => {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
};

/** What is there now goes into a backup first: whoever gives it up may want it back. @returns whether that worked */
const keepWhatIs = async (database: OwnerDatabase, { settings, print, remark }: Surroundings): Promise<boolean> => {
  const folder = backupsFolder({
    ...database.settings,
    backups: settings.backups === 'off' ? undefined : settings.backups,
  });
  if (folder === undefined) return false;
  await mkdir(folder, { recursive: true });
  const file = join(folder, archiveName(Date.now(), 'before-restore'));
  const passphrase = await readPassphrase(settings.backupPassphraseFile);
  const made = await makeBackup({ ...database, file, ...(passphrase === undefined ? {} : { passphrase }) });
  if (made.ok) print(`What was there is kept in ${file} (${sizeInWords(made.value.bytes)}).`);
  else if (made.refusal.code === 'no-schema')
    return true; // nothing is there to be kept
  else remark(`What is there could not be kept first, so nothing was changed: ${made.refusal.sentence}`);
  return made.ok;
};

/** An archive back into a database. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'put a backup back, or rehearse that',
  help: `straatwijs restore <file> [--passphrase-file <file>] [--replace | --rehearse]

Reads and checks all of the archive first; one that is damaged is refused before anything changes. Then everything happens at
once: interrupted at any moment there is what was, or what the archive holds. Afterwards every table was compared with the archive,
and whatever people had erased since then is erased again (by the file erased.ledger in STRAATWIJS_DATA, or STRAATWIJS_LEDGER).
Only an empty database takes it, of PostgreSQL 15 or newer; stop the monitor first. Archives of older versions are brought up to date.
An archive of one municipality goes beside others that are there; the two must be of the same version.
  --passphrase-file FILE  with the passphrase of the archive (else the one that STRAATWIJS_BACKUP_PASSPHRASE_FILE names)
  --replace               give up what is there now; it is kept in a backup first
  --rehearse              restore into a temporary database, compare, recount, and throw that away; the monitor may run
  --without-keys          restore also when the keys of follow codes are lost`,
  async run(words, around) {
    const { settings, print, remark } = around;
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'passphrase-file': { type: 'string' },
        replace: { type: 'boolean', default: false },
        rehearse: { type: 'boolean', default: false },
        'without-keys': { type: 'boolean', default: false },
      },
    });
    const [given] = positionals;
    if (given === undefined || positionals.length > 1)
      throw new InstallationError(`Name one file.\n\n${restoreCommand.help}`);
    const file = resolve(given);
    const passphrase = await readPassphrase(values['passphrase-file'] ?? settings.backupPassphraseFile);
    if (values.rehearse)
      return rehearsal({ file, passphrase, folder: settings.dataDir, ledgerPath: ledgerPath(settings) }, around);
    const database = await ownerDatabase(settings, remark, { beside: false });
    const { connection, clusterDir } = database;
    const bar = progressBar('restore', 1);
    try {
      const restored = await restore({
        connection,
        file,
        replace: values.replace,
        ledger: ledgerOf(database.settings),
        ...(passphrase === undefined ? {} : { passphrase }),
        ...(clusterDir === undefined ? {} : { freeBytes: await freeBytes(clusterDir) }),
        onSound: async (checked, empty) => {
          if (!empty && values.replace && !(await keepWhatIs(database, around)))
            return 'What is there was not given up.';
          return values['without-keys'] ? undefined : bringKeys(checked, empty, database.settings);
        },
        progress: (step, part) => bar.step(part, step),
      });
      bar.end();
      if (!restored.ok) {
        remark(restored.refusal.sentence);
        return 1;
      }
      const { checked, erased, beside } = restored.value;
      print(`Restored${beside ? ' beside what was there' : ''}: ${contentsOf(checked.manifest)}.`);
      print('Every table was compared with the archive and is the same.');
      if (erased > 0) print(`${inNumbers(erased)} that were erased since then were erased again.`);
      return 0;
    } finally {
      await database.close();
    }
  },
};
