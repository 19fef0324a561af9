import { parseArgs } from 'node:util';
import { importPlaces } from '../importing/import-places.ts';
import { readText } from '../importing/read-text.ts';
import { readReportMap } from '../importing/report-map-file.ts';
import { municipalityOptions, portsFor } from '../importing/which-municipality.ts';
import { InstallationError } from '../installation/installation.ts';
import { inTemporaryInstallation } from '../verifying/temporary-installation.ts';
import { type Verified, verifyReports } from '../verifying/verify-reports.ts';
import type { Kind } from './command.ts';

const mostMissesShown = 20;

const lineOf = (v: Verified): string =>
  `${v.misses.length === 0 ? 'ok  ' : 'MISS'} ${v.file}: ${v.rows} rows, ${v.counted} counted, ${v.rejected} rejected; ${v.totals} totals of ${v.places} places, ${v.months} months and ${v.kinds} kinds${v.misses.length === 0 ? ' equal a plain recount' : `, ${v.misses.length} misses`}`;

/** Reports: totals beside a plain recount. */
export const verifyReportsKind: Kind = {
  name: 'reports',
  summary: 'totals of imported reports beside a plain recount of the file',
  help: `straatwijs verify reports <file…> --map <map.json> [--places <areas> --municipality GM0518 --year 2024]

Imports each file into an empty database of its own that is thrown away afterwards (the installation is not touched and
may be running), compares the totals of every place, month and kind with a plain recount of the file, and imports it a
second time, which must add nothing. Prints a line per file and a summary; the exit code is 1 on any miss.
  --map FILE           what the columns mean, as for "straatwijs import reports"
  --places FILE        areas to place the reports in, where the map does not create places (may be repeated)
  --year YEAR          the year of those areas`,
  async run(words, { settings, print, remark }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...municipalityOptions,
        map: { type: 'string' },
        places: { type: 'string', multiple: true, default: [] },
        year: { type: 'string' },
      },
    });
    if (positionals.length === 0) throw new InstallationError('Give one or more CSV files with reports.');
    if (values.map === undefined) throw new InstallationError('Say what the columns mean: --map <map.json>');
    const map = await readReportMap(values.map);
    const areas = await Promise.all(values.places.map(readText));
    const edition = Number(values.year ?? (map.place.by === 'create' ? map.place.year : Number.NaN));
    if (map.place.by !== 'create' && (areas.length === 0 || !Number.isInteger(edition)))
      throw new InstallationError('This map needs places: give --places <areas> and --year <year of the boundaries>.');
    const verified: Verified[] = [];
    for (const path of positionals) {
      const result = await inTemporaryInstallation(settings, async (installation, folder) => {
        const { code, name, timeZone } = map.municipality ?? {};
        const ports = portsFor(installation, values, { municipality: code, name, 'time-zone': timeZone });
        if (areas.length > 0) await importPlaces(ports, areas, { edition, name: values.name, source: 'verify' });
        return verifyReports(ports, path, map, folder);
      });
      verified.push(result);
      print(lineOf(result));
      for (const miss of result.misses.slice(0, mostMissesShown)) remark(`  ${miss}`);
    }
    const missed = verified.filter(({ misses }) => misses.length > 0).length;
    const rows = verified.reduce((sum, v) => sum + v.rows, 0);
    print(`${verified.length - missed} of ${verified.length} files without a miss, ${rows} rows`);
    return missed === 0 ? 0 : 1;
  },
};
