import { parseArgs } from 'node:util';
import { importReports } from '../importing/import-reports.ts';
import { linesOfLoaded } from '../importing/load-reports.ts';
import { readReportMap, readyMaps } from '../importing/report-map-file.ts';
import { municipalityOptions, notServedRemark, portsFor } from '../importing/which-municipality.ts';
import { InstallationError, openInstallation } from '../installation/installation.ts';
import { watchAfterImport } from '../seismograph/watch-after-import.ts';
import type { Kind } from './command.ts';

/** Reports of another system, from any table. */
export const importReportsKind: Kind = {
  name: 'reports',
  summary: 'reports of another system, from any CSV, as a map says',
  help: `straatwijs import reports <file…> --map <map.json>

Reads reports from CSV files (also .gz) row by row: when, where and of which category, mapped to themes. They are shown
as reports, never as visits. Doing it twice adds nothing. Rows that cannot be counted go to <file>.rejected.csv, with
their line and the reason.
  --map FILE           what the columns mean; ready-made: ${readyMaps().join(', ')}
  --municipality CODE  into which municipality (else the map's, else the first of the settings)
  --name NAME, --time-zone ZONE   of a municipality that is not in the settings
  --rejected FILE      where the rejected rows go (with one file)

A map, in short:
  {
    "source": "our 311",
    "time": { "column": "Created", "format": "MM/DD/YYYY hh:mm:ss A", "zone": "America/New_York" },
    "place": { "by": "code", "column": "buurtcode" },
    "category": { "column": "Kind", "themes": { "Litter": "clean", "Noise*": "social" }, "otherwise": "other" },
    "perspective": "resident"
  }
  time.format     iso, month (2018-10), or tokens YYYY MM DD HH hh mm ss A
  place.by        code, name, coordinates (longitude, latitude, name), create (year, area, street, nowhere)
  category.themes exact text, or its beginning and *; "reject" leaves a category out; "otherwise" is for the rest
docs/handleiding/importeren.md tells all of it.`,
  async run(words, { settings, print, remark }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...municipalityOptions, map: { type: 'string' }, rejected: { type: 'string' } },
    });
    if (positionals.length === 0) throw new InstallationError('Give one or more CSV files with reports.');
    if (values.map === undefined) throw new InstallationError('Say what the columns mean: --map <map.json>');
    const { rejected } = values;
    if (rejected !== undefined && positionals.length > 1)
      throw new InstallationError('--rejected goes with one file; import several files one after the other.');
    const map = await readReportMap(values.map);
    const installation = await openInstallation(settings, { log: remark });
    try {
      const { code, name, timeZone } = map.municipality ?? {};
      const ports = portsFor(installation, values, { municipality: code, name, 'time-zone': timeZone });
      const pathOf = (path: string) => rejected ?? `${path}.rejected.csv`;
      await importReports(ports, positionals, map, pathOf, (loaded) => {
        for (const line of linesOfLoaded(loaded)) print(line);
      });
      remark(await watchAfterImport(ports));
      const served = notServedRemark(installation, ports);
      if (served) remark(served);
      return 0;
    } finally {
      await installation.close();
    }
  },
};
