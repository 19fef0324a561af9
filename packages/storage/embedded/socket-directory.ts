import { createHash } from 'node:crypto';
import { lchown, mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLUSTER, type Place } from './data-directory.ts';
import { isPlainDirectory, remove } from './files.ts';
import { done, errorCode, type Outcome, refuse } from './refusals.ts';
import { canEnter } from './run-user.ts';

/** There is no TCP port: the number only names the socket. */
export const PORT = 5432;
const SOCKET = `.s.PGSQL.${PORT}`;
// the system's limit for the path of a socket is 104 bytes on macOS and 108 on Linux
const LONGEST_PATH = 100;
// anything else would need quoting in the list that unix_socket_directories is
const PLAIN = /^\/[A-Za-z0-9_./+@:=~-]*$/;

/**
 * The directory for the server's socket, open to the run user only: that is what guards the database.
 *
 * It is the cluster's own directory; where its path is too long (or odd) it is `straatwijs-<hash>` under the runtime or
 * temporary directory. There a stranger may have taken that name first, so only a directory that is the run user's alone will do.
 */
export async function chooseSocketDirectory(
  { dataDir, user }: Place,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Outcome<string>> {
  const cluster = join(dataDir, CLUSTER);
  if (fits(cluster)) return done(cluster);
  const name = `straatwijs-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`;
  const roots = [environment.XDG_RUNTIME_DIR ?? '', tmpdir(), '/tmp'].filter((root) => root.startsWith('/'));
  for (const root of roots) {
    const directory = join(root, name);
    if (!fits(directory)) continue;
    try {
      if (!(await canEnter(user, root))) continue;
      await makePrivate(directory, user);
    } catch {
      continue; // not writable for us: the next one may be
    }
    if (await isPlainDirectory(directory, user.uid)) return done(directory);
  }
  return refuse(
    'no-socket-directory',
    `The path of ${cluster} is too long for a socket, and no private directory ${name} could be made in ${roots.join(' or ')}. Choose a shorter data directory with STRAATWIJS_DATA, or set XDG_RUNTIME_DIR.`,
  );
}

/** Removes what a server that was killed left of its socket. Only for a server that is known to be gone. */
export async function clearSocket(directory: string): Promise<void> {
  await remove(join(directory, SOCKET));
  await remove(join(directory, `${SOCKET}.lock`));
}

/** Removes the directory after the server stopped, if it was made for the socket alone. */
export async function dropSocketDirectory(directory: string): Promise<void> {
  if (!directory.endsWith(`/${CLUSTER}`)) await rmdir(directory).catch(() => undefined);
}

const fits = (directory: string): boolean =>
  PLAIN.test(directory) && Buffer.byteLength(join(directory, SOCKET)) <= LONGEST_PATH;

async function makePrivate(directory: string, user: Place['user']): Promise<void> {
  try {
    await mkdir(directory, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    throw error;
  }
  if (user.switchTo !== undefined) await lchown(directory, user.uid, user.gid);
}
