import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { agenda } from './agenda.ts';
import { areas } from './areas.ts';
import { backups } from './backup.ts';
import { chain } from './chain.ts';
import { detector } from './detector.ts';
import { hostile } from './hostile.ts';
import { imports } from './import.ts';
import { ingest } from './ingest.ts';
import { night } from './night.ts';
import { page } from './page.ts';
import { type Measured, sectionOf } from './parts/figures.ts';
import { permutation } from './permutation.ts';
import { quiet } from './quiet.ts';
import { release } from './release.ts';
import { seismograph } from './seismograph.ts';
import { sheets } from './sheets.ts';
import { start } from './start.ts';
import { talk } from './talk.ts';
import { thermometer } from './thermometer.ts';
import { today } from './today.ts';
import { weight } from './weight.ts';

const benches: Readonly<Record<string, { readonly about: string; readonly measure: () => Promise<Measured> }>> = {
  ingest: { about: 'contributions per second over HTTP, beside bare inserts', measure: () => ingest() },
  page: { about: 'place page and monitor API with 10 thousand and 1 million contributions', measure: () => page() },
  today: { about: '*Today* at the desk with 1 million contributions and 5,000 open messages', measure: () => today() },
  sheets: { about: 'folding and all weekly sheets at 1 million contributions', measure: () => sheets() },
  night: {
    about: 'the seismograph over a city with 1 million contributions, and after one more',
    measure: () => night(),
  },
  talk: { about: 'the agenda of a city talk with 1 million contributions', measure: () => talk() },
  chain: { about: 'the chain of one contribution among 100 thousand', measure: () => chain() },
  agenda: { about: 'the order of themes, votes and the map of opinions', measure: () => agenda() },
  import: { about: 'rows per second of the set-based path', measure: () => imports() },
  backup: { about: 'backup and restore of 1 million contributions, beside plain COPY', measure: () => backups() },
  start: { about: 'first page after a cold start and after a restart, memory', measure: () => start() },
  release: { about: 'which counts of a month of a city may be shown, with the proof', measure: () => release() },
  hostile: { about: 'others are served beside 10,000 open connections and floods', measure: () => hostile() },
  detector: { about: 'personal data in 10,000 stories, beside splitting them into words', measure: () => detector() },
  seismograph: { about: 'false alarms, detection and delay on 400 known streets', measure: () => seismograph() },
  quiet: { about: 'signals that mean nothing, in cities in which nothing changes', measure: () => quiet() },
  permutation: { about: '20,000 other choices of places for one measure', measure: () => permutation() },
  thermometer: { about: 'levels of 60 areas', measure: async () => thermometer() },
  areas: {
    about: 'the thermometer of all buurten, a street and a buurt at the desk, with 1 million contributions',
    measure: () => areas(),
  },
  weight: { about: 'bytes of the street signal, time to the first tap on a slow phone', measure: () => weight() },
};

const help = `npm run bench -- [name …] [--save docs/benchmarks.md]

${Object.entries(benches)
  .map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`)
  .join('\n')}

Without a name all of them, one after the other. Nothing is written into the project unless --save names a file:
sections of what was measured are then replaced there, the others stay.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'string' }, help: { type: 'boolean', default: false } },
});

/** Sections of the file by their heading, in the order in which they stand. */
const sectionsOf = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith('## '))
      .map((part) => [/^## (.*)$/m.exec(part)?.[1] ?? '', part.trimEnd()]),
  );

const save = async (path: string, measured: readonly Measured[]): Promise<void> => {
  const before = await readFile(path, 'utf8').catch(() => '');
  const sections = sectionsOf(before);
  for (const m of measured) sections.set(m.title, sectionOf(m).trimEnd());
  const date = new Date().toISOString().slice(0, 10);
  const head = `# Benchmarks\n\nMeasured by \`npm run bench\`, last on ${date}. Every figure stands beside what it is held against.`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${[head, ...sections.values()].join('\n\n')}\n`);
};

const main = async (): Promise<number> => {
  if (values.help) {
    console.log(help);
    return 0;
  }
  const unknown = positionals.filter((name) => benches[name] === undefined);
  if (unknown.length > 0) {
    console.error(`There is no benchmark "${unknown.join('", "')}".\n\n${help}`);
    return 2;
  }
  const measured: Measured[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
    const bench = benches[name];
    if (!bench) continue;
    console.error(`${name}: ${bench.about} …`);
    const result = await bench.measure();
    measured.push(result);
    console.log(sectionOf(result));
  }
  if (values.save !== undefined) await save(values.save, measured);
  return measured.some((m) => m.figures.some((f) => f.within === false)) ? 1 : 0;
};

process.exitCode = await main();
