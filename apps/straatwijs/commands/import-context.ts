import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type ContextReading, contextRefusals, readODataV3, readODataV4 } from '@straatwijs/formats';
import { type ContextKind, contextKinds, readContext } from '../importing/context-files.ts';
import { cbsBases, fetchV3, fetchV4 } from '../importing/fetch-cbs.ts';
import { importContext, linesOfContext } from '../importing/import-context.ts';
import { municipalityOptions, notServedRemark, portsFor } from '../importing/which-municipality.ts';
import { InstallationError, openInstallation } from '../installation/installation.ts';
import type { Kind } from './command.ts';

const yearOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const year = Number(text);
  if (!Number.isInteger(year) || year < 1900 || year > 2200)
    throw new InstallationError(`--year is a year such as 2024, not "${text}".`);
  return year;
};

const kindOf = (text: string | undefined): ContextKind => {
  const kind = contextKinds.find((k) => k === text);
  if (!kind)
    throw new InstallationError(
      `Say what kind of figures they are: straatwijs import context ${contextKinds.join('|')} <file…>`,
    );
  return kind;
};

const understood = (name: string, reading: ContextReading) => {
  if (reading.ok) return reading.value;
  throw new InstallationError(`${name} cannot be read: ${contextRefusals[reading.refusal]}.`);
};

/** Figures of others, shown beside ours and never put together with them. */
export const importContextKind: Kind = {
  name: 'context',
  summary: 'figures of others: CBS key figures, CBS OData, monthly police counts',
  help: `straatwijs import context cbs-kwb <file…> [--year 2019]
straatwijs import context cbs-odata <file or folder…> [--year 2024]
straatwijs import context cbs-odata --from cbs --table 85984NED [--version v4]
straatwijs import context police <file…>

Reads figures of others about the country, the municipality, its wijken and buurten. The place page shows them beside what
was told, with source, year and the year of the boundaries. Doing it twice adds nothing; a figure that its source corrected
is replaced. Rows that cannot be read go to <file>.rejected.csv, with their line and the reason.
  cbs-kwb      key figures of wijken en buurten: the export of StatLine, or one flat table (code,niveau,naam,…)
  cbs-odata    a TypedDataSet of version 3, or the lists of version 4 (Observations, MeasureCodes …), CSV or JSON
  police       counts per buurt and month: year, month, buurt_code, buurt_name, delict_code, count
  --year YEAR          the year of figures and boundaries, where neither the file nor its name tells it
  --municipality CODE  into which municipality (else the first of the settings)
  --from cbs           fetch the table of --table from CBS (needs a network); --version v3 or v4
  --base-url URL       another address of that same service
  --rejected FILE      where the rejected rows go (with one file)
A figure that is not given is missing, never zero. Figures show only within the boundaries of their own year.`,
  async run(words, { settings, print, remark }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...municipalityOptions,
        year: { type: 'string' },
        rejected: { type: 'string' },
        from: { type: 'string' },
        table: { type: 'string' },
        version: { type: 'string' },
        'base-url': { type: 'string' },
      },
    });
    const [first, ...paths] = positionals;
    const kind = kindOf(first);
    const year = yearOf(values.year);
    const { rejected, table, version = 'v4' } = values;
    if (values.from !== undefined && values.from !== 'cbs')
      throw new InstallationError(`--from knows cbs only, not "${values.from}".`);
    const live = values.from === 'cbs';
    if (live === paths.length > 0) throw new InstallationError('Give one or more files, or --from cbs.');
    if (live && (kind !== 'cbs-odata' || table === undefined || !/^[0-9]{5}[A-Za-z0-9]{2,5}$/.test(table)))
      throw new InstallationError(
        'From CBS comes a table: straatwijs import context cbs-odata --from cbs --table 85984NED',
      );
    if (version !== 'v3' && version !== 'v4') throw new InstallationError(`--version is v3 or v4, not "${version}".`);
    if (rejected !== undefined && paths.length > 1)
      throw new InstallationError('--rejected goes with one file; import several files one after the other.');
    const installation = await openInstallation(settings, { log: remark });
    try {
      const ports = portsFor(installation, values);
      const municipality = ports.municipality.code;
      const options = { municipality, ...(year === undefined ? {} : { year }) };
      const load = async (name: string, reading: ContextReading, rejectedPath: string) => {
        const read = understood(name, reading);
        const loaded = await importContext(ports, name, read, { fit: kind === 'police', rejectedPath });
        for (const line of linesOfContext(loaded)) print(line);
      };
      if (live && table !== undefined) {
        const wish = { table, municipality, base: values['base-url'] ?? cbsBases[version] };
        const reading =
          version === 'v3' ? readODataV3(await fetchV3(wish), options) : readODataV4(await fetchV4(wish), options);
        await load(table, reading, rejected ?? `${table}.rejected.csv`);
      }
      for (const path of paths) {
        const clean = path.replace(/\/+$/, '');
        await load(basename(clean), await readContext(kind, clean, options), rejected ?? `${clean}.rejected.csv`);
      }
      for (const h of await ports.context.holdings())
        print(
          `now here: ${h.source.name}, boundaries of ${h.boundary}: ${h.places} areas, ${h.figures} figures, ${h.firstPeriod} to ${h.lastPeriod}`,
        );
      const served = notServedRemark(installation, ports);
      if (served) remark(served);
      return 0;
    } finally {
      await installation.close();
    }
  },
};
