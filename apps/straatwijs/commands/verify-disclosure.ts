import { parseArgs } from 'node:util';
import { z } from 'zod';
import { InstallationError } from '../installation/installation.ts';
import { openHighs } from '../solving/highs.ts';
import { disclosureFile } from '../verifying/disclosure-file.ts';
import { jsonFilesAt, readJson } from '../verifying/json-files.ts';
import { verifyTable } from '../verifying/verify-disclosure.ts';
import type { Kind } from './command.ts';

const mostMissesShown = 20;

const isAboutSuppression = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'secondary_suppression';

/** Disclosure control: patterns, intervals and judgements beside what is known of tables from elsewhere. */
export const verifyDisclosureKind: Kind = {
  name: 'disclosure',
  summary: 'suppression and its audit beside tables of which the best pattern is known',
  help: `straatwijs verify disclosure <file or folder…>

Reads files with tables of which the cheapest safe pattern, the intervals that an attacker can find and the patterns of
other programs are known ("kind": "secondary_suppression"). Recomputes all of it: the intervals must be equal, the audit
must judge every pattern as it is known to be, our own patterns must pass it and may cost no more than the known best
(1.25 times that by the fallback, where a table is taken as too large to prove anything, or too large to decide at once). Of a folder, files of another kind are left
out. Prints a line per file and a summary; the exit code is 1 on any miss.`,
  async run(words, { print, remark }) {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true, options: {} });
    if (positionals.length === 0) throw new InstallationError('Give one or more files or folders with tables.');
    const solver = await openHighs();
    let missed = 0;
    let files = 0;
    let tables = 0;
    for (const given of positionals)
      for (const path of await jsonFilesAt(given)) {
        const json = await readJson(path);
        if (path !== given && !isAboutSuppression(json)) continue;
        const file = disclosureFile.safeParse(json);
        files++;
        if (!file.success) {
          missed++;
          print(`MISS ${path}: not a file of this format: ${z.prettifyError(file.error).split('\n').join(' ')}`);
          continue;
        }
        const misses: string[] = [];
        let checks = 0;
        for (const table of file.data.tables) {
          const result = await verifyTable(table, solver, file.data.tolerance.audit_abs);
          misses.push(...result.misses);
          checks += result.checks;
        }
        tables += file.data.tables.length;
        if (misses.length > 0) missed++;
        const about = `${file.data.tables.length} tables, ${checks} comparisons`;
        print(
          `${misses.length === 0 ? 'ok  ' : 'MISS'} ${path}: ${about}${misses.length === 0 ? '' : `, ${misses.length} misses`}`,
        );
        for (const miss of misses.slice(0, mostMissesShown)) remark(`  ${miss}`);
      }
    if (files === 0)
      throw new InstallationError('There is no file with tables ("kind": "secondary_suppression") here.');
    print(`${files - missed} of ${files} files without a miss, ${tables} tables`);
    return missed === 0 ? 0 : 1;
  },
};
