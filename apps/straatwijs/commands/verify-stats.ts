import { parseArgs } from 'node:util';
import { InstallationError } from '../installation/installation.ts';
import { jsonFilesAt } from '../verifying/json-files.ts';
import { saidOfFile } from '../verifying/said-of-file.ts';
import { verifyFile } from '../verifying/statistics/verify-file.ts';
import type { Kind } from './command.ts';

const mostMissesShown = 20;

/** Statistics: levels, detector, votes, effects and what they rest on, beside what other programs computed. */
export const verifyStatsKind: Kind = {
  name: 'stats',
  summary: 'levels and changes beside what R and other programs computed of the same figures',
  help: `straatwijs verify stats <file or folder…>

Reads files with figures and what published programs (R, lme4, MASS, surveillance) computed of them, each with the tolerance
that it names, and recomputes all of it: quantiles of counts, levels of counts, shares and scores, the detector week by
week, thresholds of the literature, the table of methods on 400 known streets, ranks, votes and what groups share, and
whether an approach made a difference. Of the literature EARS, a fitted CUSUM and the thresholds of Noufaily are recomputed;
Farrington's method, EARS on rates and a CUSUM with a short history are not. Of a folder, files of a kind that nothing
here computes are left out. Prints a line per file: how many comparisons held, and how much of its tolerance the worst
figure used (1 is all of it). The exit code is 1 on any miss.`,
  async run(words, { print, remark }) {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true, options: {} });
    if (positionals.length === 0) throw new InstallationError('Give one or more files or folders with figures.');
    let [files, missed, held, checks] = [0, 0, 0, 0];
    for (const given of positionals)
      for (const path of await jsonFilesAt(given)) {
        const tally = await verifyFile(path).catch(saidOfFile);
        if (tally === undefined) {
          if (path === given) throw new InstallationError(`Nothing here computes what ${path} is about.`);
          continue;
        }
        files++;
        if (typeof tally === 'string') {
          missed++;
          print(`MISS ${path}: ${tally}`);
          continue;
        }
        const { misses, passed, largest } = tally;
        held += passed;
        checks += tally.checks;
        if (misses.length > 0) missed++;
        const used = `the worst used ${largest.toPrecision(2)} of its tolerance`;
        print(
          `${misses.length === 0 ? 'ok  ' : 'MISS'} ${path}: ${passed} of ${tally.checks} comparisons held, ${used}`,
        );
        for (const miss of misses.slice(0, mostMissesShown)) remark(`  ${miss}`);
      }
    if (files === 0) throw new InstallationError('There is no file here of which anything is computed.');
    print(`${files - missed} of ${files} files without a miss, ${held} of ${checks} comparisons held`);
    return missed === 0 ? 0 : 1;
  },
};
