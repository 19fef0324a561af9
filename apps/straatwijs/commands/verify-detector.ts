import { parseArgs } from 'node:util';
import { z } from 'zod';
import { InstallationError } from '../installation/installation.ts';
import { jsonFilesAt, readJson } from '../verifying/json-files.ts';
import { benchmarkSeriesFile } from '../verifying/statistics/benchmark-series.ts';
import { chosenRows } from '../verifying/statistics/rows-of-benchmark.ts';
import type { Kind } from './command.ts';

/** What the detector does on series of which it is known whether, when and which way they changed. */
export const verifyDetectorKind: Kind = {
  name: 'detector',
  summary: 'false alarms, detection and delay on series of which the truth is known',
  help: `straatwijs verify detector <file…>

Reads files of series with the truth beside them ("benchmark_series": counts, effort, scenario and the week of the change),
runs the detector of changes on all of them and prints a line per threshold and direction: false alarms per series and
year, the same where only the effort changed, the part of true changes found within thirteen weeks, and the median delay
in weeks. The exit code is 1 when a file is not of this format.`,
  async run(words, { print }) {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true, options: {} });
    if (positionals.length === 0) throw new InstallationError('Give one or more files with series.');
    let missed = 0;
    for (const given of positionals)
      for (const path of await jsonFilesAt(given)) {
        const read = benchmarkSeriesFile.safeParse(await readJson(path));
        if (!read.success) {
          missed++;
          print(`MISS ${path}: not a file of this format: ${z.prettifyError(read.error).split('\n').join(' ')}`);
          continue;
        }
        const { series } = read.data;
        for (const { method, direction, score } of chosenRows(series)) {
          const wrong = `${score.falsePerSeriesYear.toFixed(3)} false a year`;
          const shocked = `${score.falseUnderEffortShock.toFixed(3)} under a shock of effort`;
          const delay = score.medianDelay === undefined ? 'none found' : `after ${score.medianDelay} weeks`;
          print(`${method}, ${direction}: ${wrong}, ${shocked}, ${score.detected.toFixed(3)} found, ${delay}`);
        }
        print(`ok   ${path}: ${series.length} series`);
      }
    return missed === 0 ? 0 : 1;
  },
};
