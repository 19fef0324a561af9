import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Tally } from './tally.ts';
import { verifyFile } from './verify-file.ts';

const folder = process.env.STRAATWIJS_FIGURES ?? '../shared/reference/stats';
const present = existsSync(join(folder, 'detection_sr_filter.json'));
if (!present && process.env.CI) throw new Error(`${folder} is absent: figures of R must be tried here`);
if (!present) console.log(`Left out: statistics beside R (${folder} is absent)`);

describe.skipIf(!present)('figures that other programs computed', () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'sw-figures-'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test.each([
    ['detection_nb_quantiles', 1008],
    ['detection_glm_threshold', 130],
    ['detection_real_series', 1950],
    ['detection_sr_filter', 8000],
    ['benchmark_recommended', 1980],
    ['pooling_gamma_poisson', 730],
    ['pooling_beta_binomial', 380],
    ['pooling_scores', 160],
  ] as const)('%s: all are the same here', async (name, least) => {
    const tally = await verifyFile(join(folder, `${name}.json`));
    expect(tally?.misses).toEqual([]);
    expect(tally?.checks).toBeGreaterThanOrEqual(least);
  });

  /** What the command prints; with its exit code when that is not 0. */
  const verify = async (kind: string, path: string): Promise<{ readonly stdout: string; readonly code?: number }> => {
    const words = ['apps/straatwijs/straatwijs.mjs', 'verify', kind, path];
    const env = { ...process.env, STRAATWIJS_DATA: join(scratch, 'data') };
    return promisify(execFile)(process.execPath, words, { env }).catch((error) => error);
  };

  test('regressions and the table of methods on 400 streets are the same too', async () => {
    const baselines = await verifyFile(join(folder, 'benchmark_baselines.json'));
    const table = await verifyFile(join(folder, 'benchmark_results.json'));
    expect([baselines?.misses, table?.misses]).toEqual([[], []]);
    expect(table?.checks).toBeGreaterThanOrEqual(148);
  }, 180_000);

  test('one wrong digit is a miss, and the command says so', async () => {
    const text = await readFile(join(folder, 'pooling_scores.json'), 'utf8');
    const path = join(scratch, 'pooling_scores.json');
    await writeFile(path, text.replace(/"intercept":\s*3\.21/, '"intercept":3.22'));
    expect((await verifyFile(path))?.misses).toEqual([expect.stringMatching(/^case 1: mean is 3\.21.*, not 3\.22/)]);
    expect(await verify('stats', path)).toMatchObject({ code: 1, stdout: expect.stringContaining('MISS') });
  });

  test('the detector is scored by the command, a line per threshold and direction; what is no series is a miss', async () => {
    const { stdout } = await verify('detector', join(folder, 'benchmark_series.json'));
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(27);
    expect(lines).toContainEqual(expect.stringMatching(/sd=\.15, h=156, up: 0\.13.*0\.5\d+ found, after 4 weeks/));
  }, 60_000);

  test('of files of one’s own each that cannot be worked with is a miss with its sentence, and keeps nobody from the others', async () => {
    const { series, ...about } = JSON.parse(await readFile(join(folder, 'benchmark_series.json'), 'utf8'));
    const own = join(scratch, 'own');
    await mkdir(own);
    const write = (name: string, content: unknown) =>
      writeFile(join(own, name), typeof content === 'string' ? content : JSON.stringify(content));
    const still = series.filter((one: { scenario: string }) => one.scenario === 'null').slice(0, 3);
    await write('1.json', 'y = 3');
    await write('2.json', { ...about, series: [{ ...still[0], y: [-1, ...still[0].y.slice(1)] }] });
    await write('3.json', { ...about, series: [{ ...still[0], y: still[0].y.slice(0, 200) }] });
    await write('4.json', { ...about, series: [] });
    await write('5.json', { ...about, series: still });
    const detector = await verify('detector', own);
    expect(detector).toMatchObject({ code: 1 });
    const misses = detector.stdout.split('\n').filter((line: string) => line.startsWith('MISS'));
    expect(misses).toHaveLength(4);
    for (const [n, said] of [/is not JSON/, />=0/, /differ in length/, /no week before/].entries())
      expect(misses[n]).toMatch(said);
    // Of three streets that do not change nothing can be found, which is not a part of nothing.
    expect(detector.stdout).toContain('- under a shock of effort, - found, none found');
    expect(detector.stdout).toMatch(/\nok .*5\.json: 3 series\n$/);
    const pooling = JSON.parse(await readFile(join(folder, 'pooling_gamma_poisson.json'), 'utf8'));
    pooling.cases[0].y[0] = -1;
    await write('6.json', pooling);
    const stats = await verify('stats', own);
    expect(stats).toMatchObject({ code: 1 });
    expect(stats.stdout).toMatch(/MISS .*1\.json is not JSON.\nMISS .*6\.json: .*has to be a whole number/);
  }, 60_000);
});

describe('a tally', () => {
  test('counts what holds, keeps what does not, and never compares with nothing', () => {
    const tally = new Tally();
    tally.near('x', 1.05, 1, { absolute: 0.1 });
    tally.near('y', 2, 1, { absolute: 0.1, relative: 0.01 });
    tally.near('z', undefined, 1, { absolute: 0.1 });
    tally.near('gap', 4, null, {});
    tally.same('list', [1], [2]);
    tally.mostly('alarms', 97, 100, 0.98);
    expect([tally.passed, tally.checks]).toEqual([1, 5]);
    expect(tally.largest).toBeCloseTo(0.5, 10);
    expect(tally.misses[0]).toBe('y is 2, not 1');
  });
});
