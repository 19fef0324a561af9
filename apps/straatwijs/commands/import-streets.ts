import { parseArgs } from 'node:util';
import { importStreets } from '../importing/import-streets.ts';
import { readText } from '../importing/read-text.ts';
import { municipalityOptions, portsFor } from '../importing/which-municipality.ts';
import { InstallationError, openInstallation } from '../installation/installation.ts';
import type { Kind } from './command.ts';

/** Streets and squares, placed in buurten. */
export const importStreetsKind: Kind = {
  name: 'streets',
  summary: 'streets and squares, from a table, GeoJSON or a list with addresses',
  help: `straatwijs import streets <file…> [--municipality GM0518]

Adds streets and squares to the current edition and places each in its buurten by point in polygon. Reads a table with a
heading (comma, semicolon or tab), GeoJSON lines or points, or a JSON list with addresses; also .gz; WGS84 or RD New.
Rows that lie far from what their text says are left out; every row that is left out is counted with the reason.
Running it again adds nothing.`,
  async run(words, { settings, print, remark }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: municipalityOptions,
    });
    if (positionals.length === 0) throw new InstallationError('Give one or more files with streets.');
    const files = await Promise.all(positionals.map(readText));
    const installation = await openInstallation(settings, { log: remark });
    try {
      for (const line of await importStreets(portsFor(installation, values), files)) print(line);
      return 0;
    } finally {
      await installation.close();
    }
  },
};
