import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { entriesOf, makeDirectory, ownerOf, textOf } from './files.ts';
import { done, notWritable, type Outcome, refusalOfError, refuse } from './refusals.ts';
import { canEnter, chooseRunUser, firstClosed, nameOf, type RunUser } from './run-user.ts';
import { makeStateDirectory, stateDirectories } from './state-directory.ts';

/** The directory with PostgreSQL's own files, inside the data directory. */
export const CLUSTER = 'postgres';
export const LOCK_FILE = 'straatwijs.lock';
export const HOLDER_FILE = 'straatwijs.pid';
export const MAJOR_VERSION = '18';

export interface Place {
  /** Resolved, without symbolic links. Exists. */
  readonly dataDir: string;
  readonly user: RunUser;
}

/**
 * Decides where the data live and who runs PostgreSQL, and makes the data directory.
 *
 * When the run user cannot reach the wanted directory the data go to the system's state directory, unless the operator named
 * the directory: then that is refused. Each project gets a place of its own there, so that a second clone, perhaps of
 * a newer version, does not open the data of the first; and data once kept there stay there, even when the home is opened later.
 */
export async function choosePlace(
  wanted: string,
  explicit: boolean,
  log: (line: string) => void,
): Promise<Outcome<Place>> {
  const path = resolve(wanted);
  const isRoot = process.geteuid?.() === 0;
  const elsewhere = isRoot && !explicit ? stateDirectories(process.env, true).map((state) => placeIn(state, path)) : [];
  if ((await ownerOf(join(path, CLUSTER))) === undefined)
    for (const kept of elsewhere)
      if ((await ownerOf(join(kept, CLUSTER))) !== undefined) {
        log(`The data are in ${kept}, where they were put because ${path} could not be reached.`);
        return prepare(kept);
      }
  const prepared = await prepare(path);
  if (prepared.ok || prepared.refusal.code !== 'data-directory-unreachable' || explicit) return prepared;
  for (const kept of elsewhere) {
    const ready = (await makeStateDirectory(dirname(dirname(kept)))) && (await prepare(kept));
    if (ready === false || !ready.ok) continue;
    log(`The data are kept in ${kept}: user ${ready.value.user.name}, who runs PostgreSQL, cannot reach ${path}.`);
    return ready;
  }
  return prepared;
}

/** Refuses, without touching anything, a directory that is not ours or not as PostgreSQL wants it. Tells whether it has data. */
export async function inspectDataDirectory({ dataDir, user }: Place): Promise<Outcome<{ hasCluster: boolean }>> {
  try {
    const cluster = join(dataDir, CLUSTER);
    const owner = await ownerOf(cluster);
    if (owner === undefined) return await expectNothingElse(dataDir);
    if (owner.uid !== user.uid)
      return refuse(
        'data-directory-wrong-owner',
        `${cluster} belongs to ${(await nameOf(owner.uid)) ?? `user ${owner.uid}`}, but PostgreSQL would run as ${user.name}. Start Straatwijs as that user, or give the data to this one: chown -R ${user.name} ${cluster}`,
      );
    if ((owner.mode & 0o077) !== 0 || (owner.mode & 0o700) !== 0o700)
      return refuse(
        'data-directory-wrong-permissions',
        `${cluster} has permissions ${octal(owner.mode)}, but it must be open to its owner and to nobody else. Set them right: chmod 0700 ${cluster}`,
      );
    const version = (await textOf(join(cluster, 'PG_VERSION')))?.trim();
    if (version === undefined)
      return refuse(
        'data-directory-has-other-content',
        `${cluster} exists but holds no PostgreSQL data (there is no PG_VERSION in it). Nothing was changed. Restore it from a backup, move it away, or choose another data directory with STRAATWIJS_DATA.`,
      );
    if (version !== MAJOR_VERSION)
      return refuse(
        'foreign-version',
        `${cluster} holds data of PostgreSQL ${version}, and this Straatwijs brings PostgreSQL ${MAJOR_VERSION}. Nothing was changed. Make a backup with the Straatwijs that wrote them and restore it with this one.`,
      );
    return done({ hasCluster: true });
  } catch (error) {
    return refusalOfError(error, dataDir);
  }
}

/** Whether a start of ours that was killed half-way left this. */
export const isLeftover = (name: string): boolean =>
  name.startsWith(`${CLUSTER}.new-`) || name.startsWith(`${HOLDER_FILE}.new-`);

// what an earlier start of ours made before there were data, and what systems put everywhere
const NOT_FOREIGN = [LOCK_FILE, HOLDER_FILE, 'lost+found', '.DS_Store'];
// what the operator brings from elsewhere before a backup is restored here: keys, ledger of erasures, backups
const BROUGHT_ALONG = /^(secret|keys-\d+\.json|erased\.ledger|backups)$/;

async function expectNothingElse(dataDir: string): Promise<Outcome<{ hasCluster: boolean }>> {
  const entries = await entriesOf(dataDir);
  const foreign = entries.filter(
    (name) => !NOT_FOREIGN.includes(name) && !BROUGHT_ALONG.test(name) && !isLeftover(name),
  );
  if (foreign.length === 0) return done({ hasCluster: false });
  const what = foreign.includes('PG_VERSION')
    ? 'is the data directory of a PostgreSQL server itself'
    : `already holds something else (${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ', …' : ''})`;
  return refuse(
    'data-directory-has-other-content',
    `${dataDir} ${what}. Nothing was changed. Name an empty or new directory with STRAATWIJS_DATA.`,
  );
}

async function prepare(path: string): Promise<Outcome<Place>> {
  try {
    const chosen = await chooseRunUser(join(path, CLUSTER));
    if (!chosen.ok) return chosen;
    const user = chosen.value;
    const existing = await nearestExisting(path);
    if (!(await stat(existing)).isDirectory()) return notWritable(path, `${existing} is a file`);
    if (!(await canEnter(user, existing))) return await unreachable(user, path);
    // another user must pass through; the cluster inside is open to its owner only
    await makeDirectory(path, user.switchTo === undefined ? 0o700 : 0o711);
    if (!(await canEnter(user, path))) return await unreachable(user, path);
    return done({ dataDir: await realpath(path), user });
  } catch (error) {
    return refusalOfError(error, path);
  }
}

async function unreachable(user: RunUser, path: string): Promise<Outcome<Place>> {
  const closed = await firstClosed(user, path);
  if (user.switchTo === undefined) return notWritable(path, `user ${user.name} may not enter ${closed}`);
  return refuse(
    'data-directory-unreachable',
    `PostgreSQL runs as user ${user.name}, who cannot reach ${path}: ${closed} is closed to that user. Choose a data directory elsewhere with STRAATWIJS_DATA, or let the user pass: chmod o+x ${closed}`,
  );
}

async function nearestExisting(path: string): Promise<string> {
  let step = path;
  while (step !== dirname(step) && (await ownerOf(step)) === undefined) step = dirname(step);
  return step;
}

function placeIn(state: string, path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const name = basename(dirname(path))
    .replace(/[^A-Za-z0-9._-]/g, '')
    .slice(0, 20);
  return join(state, 'data', `${name}-${hash}`);
}

const octal = (mode: number): string => mode.toString(8).padStart(4, '0');
