/** `npm test`: every check in order, one line for each, and the real exit code. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { root } from './read/files.ts';
import { buildNeeded } from './steps/build-when-needed.ts';
import { findChromium, findPostgres, installChromium } from './steps/find-tools.ts';
import { runStep } from './steps/run-step.ts';
import { countsOf } from './steps/vitest-results.ts';

const inCi = process.env.CI === 'true';
const env: NodeJS.ProcessEnv = { ...process.env, TZ: 'Europe/Amsterdam', LANG: 'nl_NL.UTF-8' };
const wrong: string[] = [];

const step = async (name: string, command: string, args: readonly string[]): Promise<void> => {
  const start = performance.now();
  const { ok, output } = await runStep(command, args, env);
  if (!ok) {
    process.stdout.write(output);
    wrong.push(name);
  }
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
};

const leaveOut = (what: string, why: string): void => {
  console.log(`left out: ${what} (${why})`);
  if (inCi) wrong.push(`left out in CI: ${what}`);
};

await step('style', 'biome', ['check', '--error-on-warnings', '.']);
await step('types', 'tsc', ['-p', 'tsconfig.json']);
await step('types of the pure layers', 'tsc', ['-p', 'tsconfig.pure.json']);
await step('types and accessibility of the pages', 'npm', [
  'run',
  '--silent',
  'check',
  '--workspace',
  '@straatwijs/web',
]);
await step('unused code and packages', 'knip', ['--no-progress']);
if (buildNeeded()) await step('build of the pages', 'npm', ['run', '--silent', 'build']);
else console.log('ok     build of the pages (nothing changed since the last one)');

if (!findChromium(env)) await installChromium(env);
const chromium = findChromium(env);
if (chromium) env.STRAATWIJS_CHROMIUM = chromium;
else leaveOut('browser tests', 'no Chromium here; install it, or name one in STRAATWIJS_CHROMIUM');
const postgres = findPostgres(env);
if (postgres) env.STRAATWIJS_PG15_BIN = postgres;
else
  leaveOut(
    'contract tests on an own PostgreSQL server',
    'none here; install one, or name its bin folder in STRAATWIJS_PG15_BIN',
  );

const report = `${root}test-results/vitest.json`;
mkdirSync(`${root}test-results`, { recursive: true });
rmSync(report, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const tests = await runStep('vitest', ['run', ...reporters, ...process.argv.slice(2)], env, true);
const counts = countsOf(existsSync(report) ? readFileSync(report, 'utf8') : undefined, tests.ok);
if (counts.leftOut > 0) leaveOut(`${counts.leftOut} tests`, 'each says why above');
if (!tests.ok || counts.failed > 0) wrong.push('tests');

if (wrong.length > 0) console.log(`not good: ${wrong.join(', ')}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
