import { readdir, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { textOf } from './files.ts';
import { errorCode } from './refusals.ts';
import { runCommand } from './run-command.ts';
import { asOurselves } from './run-user.ts';

/** What postmaster.pid in the cluster tells, and whether that process is still the server of this cluster. */
export type Postmaster =
  | { readonly state: 'none' }
  /** The file is there but the server that wrote it is gone; its process id may by now be somebody else's. */
  | { readonly state: 'gone'; readonly leftBehind: boolean }
  | {
      readonly state: 'starting' | 'ready' | 'stopping';
      readonly pid: number;
      readonly socketDirectory: string;
    };

/**
 * Looks for a server of this cluster that is still running.
 *
 * A process id alone proves nothing: after a restart of the machine or container it may belong to anybody. A process of
 * PostgreSQL has the cluster as its working directory; where that can be seen (Linux) it decides, elsewhere its name does.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster> {
  const text = await textOf(join(cluster, 'postmaster.pid'));
  if (text === undefined) return { state: 'none' };
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const isServer = Number.isInteger(pid) && pid > 1 && isAlive(pid) && (await isPostgresOf(pid, cluster));
  if (!isServer) return { state: 'gone', leftBehind: await anyProcessWorksIn(cluster) };
  const status = lines[7];
  return {
    state: status === 'ready' ? 'ready' : status === 'stopping' ? 'stopping' : 'starting',
    pid,
    socketDirectory: lines[4] ?? '',
  };
}

async function isPostgresOf(pid: number, cluster: string): Promise<boolean> {
  const seen = await worksIn(pid, cluster);
  if (seen !== undefined) return seen;
  const answer = await runCommand('ps', ['-p', String(pid), '-o', 'comm='], asOurselves);
  return answer.output.includes('postgres');
}

/** Whether any process, such as a session that outlives its killed server for a moment, still works in the cluster. */
async function anyProcessWorksIn(cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  for (const name of await readdir('/proc'))
    if (/^\d+$/.test(name) && (await worksIn(Number(name), cluster)) === true) return true;
  return false;
}

/** Nothing when that cannot be seen: not Linux, or the process of another user. */
async function worksIn(pid: number, directory: string): Promise<boolean | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(directory));
  } catch (error) {
    // gone, or a zombie that nobody has collected: that one has no directory any more
    return errorCode(error) === 'EACCES' || errorCode(error) === 'EPERM' ? undefined : false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
