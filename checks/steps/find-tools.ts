import { existsSync, readdirSync } from 'node:fs';
import { runStep } from './run-step.ts';

const oldest = 15;
const onDebian = '/usr/lib/postgresql';

/**
 * Folder with the programs of a PostgreSQL server for the second run of the contract tests: the one named in
 * STRAATWIJS_PG15_BIN, else Debian's 15 (the oldest that we support), else the next one above it.
 */
export const findPostgres = (env: NodeJS.ProcessEnv): string | undefined => {
  const versions = existsSync(onDebian) ? readdirSync(onDebian).map(Number) : [];
  const found = versions.filter((v) => v >= oldest).sort((a, b) => a - b);
  return [env.STRAATWIJS_PG15_BIN, ...found.map((v) => `${onDebian}/${v}/bin`)].find(
    (folder) => folder !== undefined && existsSync(`${folder}/postgres`) && existsSync(`${folder}/initdb`),
  );
};

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** A Chromium: the one named in STRAATWIJS_CHROMIUM, else the first one on the path. */
export const findChromium = (env: NodeJS.ProcessEnv): string | undefined =>
  [
    env.STRAATWIJS_CHROMIUM,
    ...(env.PATH ?? '').split(':').flatMap((folder) => names.map((n) => `${folder}/${n}`)),
  ].find((file) => file !== undefined && existsSync(file));

/** Debian's Chromium, when this is Debian and we may install; says in one line what it does. */
export const installChromium = async (env: NodeJS.ProcessEnv): Promise<void> => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('installing Chromium for the browser tests');
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  await runStep('apt-get', ['update'], quiet);
  await runStep('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
};
