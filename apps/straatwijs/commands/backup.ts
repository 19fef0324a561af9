import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { progressBar } from '../importing/progress.ts';
import { InstallationError } from '../installation/installation.ts';
import { ledgerPath } from '../installation/ledger.ts';
import { ownerDatabase } from '../installation/owner-database.ts';
import { archiveName } from '../keeping/folders.ts';
import { makeBackup } from '../keeping/make-backup.ts';
import { readPassphrase } from '../keeping/passphrase.ts';
import { contentsOf, inNumbers, keysSentence, sizeInWords } from '../keeping/told.ts';
import { municipalityIdOf } from '../settings/municipality-id.ts';
import type { Command } from './command.ts';
import { rehearsal } from './rehearsal.ts';

const fileFor = async (given: string): Promise<string> => {
  const path = resolve(given);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? join(path, archiveName(Date.now())) : path;
};

/** Everything in one file, while the monitor runs. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'put everything, or one municipality, in one file',
  help: `straatwijs backup <file> [--passphrase-file <file>] [--municipality GM0518] [--rehearse]

Writes everything as it is at this moment into one file, while the monitor goes on; in a folder it gets a name by itself. A
file that exists is never replaced. Until it is complete it has another name, so that half a backup never looks like one.
  --passphrase-file FILE  encrypt with the passphrase in this file (else the one that STRAATWIJS_BACKUP_PASSPHRASE_FILE
                          names); only then the keys of follow codes come along
  --plain                 do not encrypt, whatever the settings say
  --municipality CODE     only this one, to move it to another installation
  --rehearse              restore it into a temporary database afterwards, compare, and throw that away

While it runs, the monitor makes one every night in STRAATWIJS_DATA/backups, and keeps seven days and four weeks of them.`,
  async run(words, { settings, print, remark }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'passphrase-file': { type: 'string' },
        plain: { type: 'boolean', default: false },
        municipality: { type: 'string' },
        rehearse: { type: 'boolean', default: false },
      },
    });
    const [given] = positionals;
    if (given === undefined || positionals.length > 1)
      throw new InstallationError(`Name one file.\n\n${backupCommand.help}`);
    const passphrase = values.plain
      ? undefined
      : await readPassphrase(values['passphrase-file'] ?? settings.backupPassphraseFile);
    const only = values.municipality === undefined ? undefined : municipalityIdOf(values.municipality.toUpperCase());
    const database = await ownerDatabase(settings, remark, { beside: true });
    try {
      const file = await fileFor(given);
      const bar = progressBar('backup', 0);
      const made = await makeBackup({
        connection: database.connection,
        settings: database.settings,
        file,
        progress: (rows) => bar.step(0, `${inNumbers(rows)} rows`),
        ...(only === undefined ? {} : { only }),
        ...(passphrase === undefined ? {} : { passphrase }),
      });
      bar.end();
      if (!made.ok) {
        remark(made.refusal.sentence);
        return 1;
      }
      const { bytes, digest, manifest } = made.value;
      print(`${file}: ${sizeInWords(bytes)}, ${contentsOf(manifest)}.`);
      print(`Its digest is ${digest}.`);
      remark(keysSentence(manifest, database.settings.dataDir));
      if (!values.rehearse) return 0;
      return await rehearsal(
        { file, passphrase, folder: database.settings.dataDir, ledgerPath: ledgerPath(database.settings) },
        { print, remark },
      );
    } finally {
      await database.close();
    }
  },
};
