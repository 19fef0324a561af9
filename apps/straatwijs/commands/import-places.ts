import { parseArgs } from 'node:util';
import { importPlaces } from '../importing/import-places.ts';
import { fetchPdok, pdokBase } from '../importing/pdok.ts';
import { readText } from '../importing/read-text.ts';
import { municipalityOptions, notServedRemark, portsFor } from '../importing/which-municipality.ts';
import { InstallationError, openInstallation } from '../installation/installation.ts';
import type { Kind } from './command.ts';

const scales = ['buurt', 'wijk', 'city'] as const;
const scaleOf = (text: string | undefined): (typeof scales)[number] | undefined => {
  const scale = scales.find((s) => s === text);
  if (text !== undefined && !scale)
    throw new InstallationError(`--scale is one of ${scales.join(', ')}, not "${text}".`);
  return scale;
};

const yearOf = (text: string | undefined): number => {
  const year = Number(text);
  if (!Number.isInteger(year) || year < 1900 || year > 2200)
    throw new InstallationError('Say of which year the boundaries are: --year 2024');
  return year;
};

/** Areas of a municipality, from files or from PDOK. */
export const importPlacesKind: Kind = {
  name: 'places',
  summary: 'wijken and buurten, from GeoJSON, TopoJSON or PDOK',
  help: `straatwijs import places <file…> --year 2024 [--municipality GM0518]
straatwijs import places --from pdok --year 2024 --municipality GM0363

Reads the areas of one municipality from GeoJSON or TopoJSON (also .gz), in WGS84 or RD New: buurten, wijken and the
municipality itself, from one file or several. Wijken that are only named by the codes of their buurten are made.
Streets, squares and priority areas of the edition before are kept and placed again.
  --municipality CODE  which municipality (else the first of the settings)
  --year YEAR          the year of the boundaries; the newest year is the current edition
  --scale SCALE        buurt, wijk or city: keep only these; needed for a file with names and no codes
  --name NAME          the name of the municipality, where the files do not tell
  --source TEXT, --attribution TEXT   what the pages say about the source
  --from pdok          fetch CBS wijken en buurten from PDOK (needs a network)
  --base-url URL       another address of that same service`,
  async run(words, { settings, print, remark }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...municipalityOptions,
        year: { type: 'string' },
        scale: { type: 'string' },
        source: { type: 'string' },
        attribution: { type: 'string' },
        from: { type: 'string' },
        'base-url': { type: 'string' },
      },
    });
    const edition = yearOf(values.year);
    const scale = scaleOf(values.scale);
    if (values.from !== undefined && values.from !== 'pdok')
      throw new InstallationError(`--from knows pdok only, not "${values.from}".`);
    if ((values.from === undefined) === (positionals.length === 0))
      throw new InstallationError('Give one or more files, or --from pdok.');
    const files = await Promise.all(positionals.map(readText));
    const installation = await openInstallation(settings, { log: remark });
    try {
      const ports = portsFor(installation, values);
      const sources =
        values.from === 'pdok'
          ? await fetchPdok(ports.municipality.code, edition, values['base-url'] ?? pdokBase)
          : files;
      const usual = values.from === 'pdok' ? `CBS wijken en buurten ${edition}, PDOK` : undefined;
      const lines = await importPlaces(ports, sources, {
        edition,
        scale,
        name: values.name,
        source: values.source ?? usual ?? sources.map(({ name }) => name).join(', '),
        attribution: values.attribution,
      });
      for (const line of lines) print(line);
      const served = notServedRemark(installation, ports);
      if (served) remark(served);
      return 0;
    } finally {
      await installation.close();
    }
  },
};
