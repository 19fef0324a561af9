import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// The whole run is in one time zone and language, whatever the machine speaks: a test that needs another one says so.
const env = { TZ: 'Europe/Amsterdam', LANG: 'nl_NL.UTF-8' };
Object.assign(process.env, env);

// Types are erased, nothing else: the tsconfig of the pages is generated, and absent in a fresh clone. (Vite hands the
// option on to its transformer without naming it in its own types.)
const eraseTypes = { tsconfig: false, target: 'es2023' };

const ours = ['packages', 'instruments', 'apps', 'checks', 'bench'].map((folder) => `${folder}/**/*.test.ts`);
const byTools = ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**'];
const inBrowser = 'apps/straatwijs/browser/**/*.test.ts';
const chromium = process.env.STRAATWIJS_CHROMIUM ?? '/usr/bin/chromium';

export default defineConfig({
  oxc: eraseTypes,
  test: {
    env,
    globalSetup: ['apps/straatwijs/testing/clusters.ts'],
    // A library asks which kinds of keys this Node knows, and Node then calls them experimental.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    pool: 'forks',
    // One more than the two processors of the smallest machine: each waits for a database, a server or a page a third of the time.
    maxWorkers: 3,
    // Long enough for a machine that is busy with other things: what hangs is found all the same.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // What is waited for is waited for long enough on a machine that is busy; a second, as the tool has it, is not.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'files',
          include: ours,
          exclude: [...byTools, inBrowser],
          // One process for many files: loading the monitor anew for each costs more than half of what the pure tests take.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      // After the rest, so that a fault below it shows first.
      ...(existsSync(chromium)
        ? [
            {
              extends: true as const,
              test: {
                name: 'browser',
                include: [inBrowser],
                exclude: byTools,
                isolate: false,
                testTimeout: 120_000,
                hookTimeout: 180_000,
                // A second attempt is told in the output: what needs one is a fault to find, and not a reason to let nothing land.
                retry: process.env.CI === 'true' ? 1 : 0,
                sequence: { groupOrder: 1 },
              },
            },
          ]
        : []),
    ],
  },
});
