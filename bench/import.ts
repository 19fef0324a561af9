import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Ports } from '@straatwijs/monitor';
import { importReports } from '../apps/straatwijs/importing/import-reports.ts';
import { readReportMap } from '../apps/straatwijs/importing/report-map-file.ts';
import { portsFor } from '../apps/straatwijs/importing/which-municipality.ts';
import { type Installation, openInstallation } from '../apps/straatwijs/installation/installation.ts';
import { readSettings } from '../apps/straatwijs/settings/settings.ts';
import { type Figure, type Measured, perSecond } from './parts/figures.ts';
import { generate } from './parts/generate.ts';
import { fsyncMs, fsyncSentence, machine } from './parts/machine.ts';
import { layOut, newDataDirectory } from './parts/monitor-process.ts';

/** Loads so many generated rows and folds them. @returns seconds for each of the two */
export const loadGenerated = async (ports: Ports, count: number): Promise<{ load: number; fold: number }> => {
  const edition = (await ports.places.current())?.edition ?? 0;
  const start = performance.now();
  const { stored } = await ports.contributions.load(generate(ports, edition, count));
  if (stored !== count) throw new Error(`${stored} of ${count} rows were stored`);
  const loaded = performance.now();
  while ((await ports.counts.fold()) > 0) await sleep(0);
  return { load: (loaded - start) / 1000, fold: (performance.now() - loaded) / 1000 };
};

const cases = join(process.env.STRAATWIJS_CASES ?? '../shared/data', 'police-uk-street');
const map = fileURLToPath(new URL('../apps/straatwijs/maps/police-uk.json', import.meta.url));

/** Real reports from files, through everything that the import command does. Undefined where they are absent. */
const fromFiles = async (installation: Installation, folder: string): Promise<Figure | undefined> => {
  if (!existsSync(cases)) {
    console.error(`Left out: real reports, because there is no ${cases} (STRAATWIJS_CASES names the folder).`);
    return undefined;
  }
  const files = readdirSync(cases)
    .filter((name) => /\.csv(\.gz)?$/.test(name))
    .map((name) => join(cases, name));
  const report = await readReportMap(map);
  const { code, name, timeZone } = report.municipality ?? {};
  const ports = portsFor(installation, {}, { municipality: code, name, 'time-zone': timeZone });
  const start = performance.now();
  await importReports(ports, files, report, (path) => join(folder, `${basename(path)}.rejected.csv`));
  const took = (performance.now() - start) / 1000;
  const [row] = await installation.storage.inMunicipality(ports.municipality.id)((scope) =>
    scope.rows<{ n: number }>('SELECT count(*)::int AS n FROM contribution WHERE municipality_id = $1', [
      ports.municipality.id,
    ]),
  );
  const stored = row?.n ?? 0;
  return {
    what: `${stored.toLocaleString('en-GB')} real reports: files read, places made, rows loaded and folded`,
    measured: `${perSecond(stored / took)} (${took.toFixed(1)} s)`,
    limit: 'aim 5,000/s',
    within: stored / took >= 5000,
  };
};

/** Rows per second of the set-based path, with generated rows and with real files. */
export const imports = async (count = 50_000): Promise<Measured> => {
  const { dataDir, dispose } = await newDataDirectory();
  const about = machine();
  try {
    await layOut(dataDir);
    const installation = await openInstallation(readSettings({ STRAATWIJS_DATA: dataDir }), { log: () => undefined });
    try {
      const [ports] = installation.all;
      if (!ports) throw new Error('there is no municipality');
      const before = fsyncMs(dataDir);
      const { load, fold } = await loadGenerated(ports, count);
      const differences = await ports.counts.differences();
      if (differences.length > 0) throw new Error(`${differences.length} counts differ from a recount`);
      const real = await fromFiles(installation, dirname(dataDir));
      return {
        title: 'import',
        how: [
          about,
          fsyncSentence(before, fsyncMs(dataDir)),
          `${count.toLocaleString('en-GB')} generated rows (a year, all streets, themes and perspectives, marks of people, one in twenty with a story), prepared by the rules of the door and loaded by the set-based path into the embedded PostgreSQL; afterwards the counts equal a recount`,
        ],
        figures: [
          {
            what: 'rows loaded',
            measured: perSecond(count / load),
            limit: 'aim 5,000/s',
            within: count / load >= 5000,
          },
          { what: 'rows loaded and folded', measured: perSecond(count / (load + fold)) },
          ...(real ? [real] : []),
        ],
      };
    } finally {
      await installation.close();
    }
  } finally {
    await dispose();
  }
};
