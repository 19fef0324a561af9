import { parseArgs } from 'node:util';
import { InstallationError } from '../installation/installation.ts';
import { jsonFilesAt, readJson } from '../verifying/json-files.ts';
import { saidOfFile } from '../verifying/said-of-file.ts';
import { benchmarkSeriesFile } from '../verifying/statistics/benchmark-series.ts';
import { chosenRows } from '../verifying/statistics/rows-of-benchmark.ts';
import type { Kind } from './command.ts';

/** Of a kind of series that a file has none of there is nothing to say. */
const figure = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : '-');

const scored = async (path: string) => {
  const { series } = benchmarkSeriesFile.parse(await readJson(path));
  return { rows: chosenRows(series), series: series.length };
};

/** What the detector does on series of which it is known whether, when and which way they changed. */
export const verifyDetectorKind: Kind = {
  name: 'detector',
  summary: 'false alarms, detection and delay on series of which the truth is known',
  help: `straatwijs verify detector <file…>

Reads files of series with the truth beside them ("benchmark_series": counts, effort, scenario and the week of the change),
runs the detector of changes on all of them and prints a line per threshold and direction: false alarms per series and
year, the same where only the effort changed, the part of true changes found within thirteen weeks, and the median delay
in weeks; - where a file has no such series. The exit code is 1 when a file is not of this format.`,
  async run(words, { print }) {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true, options: {} });
    if (positionals.length === 0) throw new InstallationError('Give one or more files with series.');
    let missed = 0;
    for (const given of positionals)
      for (const path of await jsonFilesAt(given)) {
        const found = await scored(path).catch(saidOfFile);
        if (typeof found === 'string') {
          missed++;
          print(`MISS ${path}: ${found}`);
          continue;
        }
        for (const { method, direction, score } of found.rows) {
          const wrong = `${figure(score.falsePerSeriesYear)} false a year`;
          const shocked = `${figure(score.falseUnderEffortShock)} under a shock of effort`;
          const delay = score.medianDelay === undefined ? 'none found' : `after ${score.medianDelay} weeks`;
          print(`${method}, ${direction}: ${wrong}, ${shocked}, ${figure(score.detected)} found, ${delay}`);
        }
        print(`ok   ${path}: ${found.series} series`);
      }
    return missed === 0 ? 0 : 1;
  },
};
