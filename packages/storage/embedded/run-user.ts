import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { ownerOf } from './files.ts';
import { done, type Outcome, refuse } from './refusals.ts';
import { runCommand } from './run-command.ts';

/** Who runs PostgreSQL. `switchTo` is absent when that is the user we already are. */
export interface RunUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly switchTo?: { readonly uid: number; readonly gid: number };
}

/** In this order: one made for us, one made for PostgreSQL, and the one that every system has. */
const CANDIDATES = ['straatwijs', 'postgres', 'nobody'];

/**
 * Chooses the user that runs PostgreSQL, which refuses to run as root.
 *
 * As root an existing cluster keeps its owner: that a user `postgres` appeared on the machine later must not lock the
 * data of `nobody` away.
 */
export async function chooseRunUser(clusterDirectory: string): Promise<Outcome<RunUser>> {
  const uid = process.geteuid?.();
  const gid = process.getegid?.();
  if (uid === undefined || gid === undefined)
    return refuse('platform-not-supported', 'The embedded PostgreSQL runs on Linux and macOS; set DATABASE_URL here.');
  if (uid !== 0) return ourselves(uid, gid);
  const owner = await ownerOf(clusterDirectory);
  if (owner !== undefined && owner.uid !== 0)
    return done(switching((await nameOf(owner.uid)) ?? `user ${owner.uid}`, owner.uid, owner.gid));
  for (const name of CANDIDATES) {
    const ids = await idsOf(name);
    if (ids !== undefined && ids.uid !== 0) return done(switching(name, ids.uid, ids.gid));
  }
  return refuse(
    'no-run-user',
    'PostgreSQL does not run as root, and none of the users straatwijs, postgres or nobody exists on this system. Make one (useradd --system straatwijs) or start Straatwijs as an ordinary user.',
  );
}

/** Whether the user may enter this existing directory. Asked of the system, as mode bits do not tell of access lists. */
export async function canEnter(user: RunUser, directory: string): Promise<boolean> {
  if (user.switchTo === undefined && user.uid === 0) return true;
  return (await runCommand('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], user)).status === 0;
}

/** The topmost directory on the way to `path` that the user may not enter, for the sentence that says so. */
export async function firstClosed(user: RunUser, path: string): Promise<string> {
  const steps: string[] = [];
  for (let step = path; step !== dirname(step); step = dirname(step)) steps.unshift(step);
  for (const step of steps) {
    if ((await ownerOf(step)) === undefined) break;
    if (!(await canEnter(user, step))) return step;
  }
  return path;
}

function ourselves(uid: number, gid: number): Outcome<RunUser> {
  try {
    return done({ name: userInfo().username, uid, gid });
  } catch {
    return refuse(
      'no-run-user',
      `User id ${uid} has no entry in the list of users (/etc/passwd), and PostgreSQL wants one to make its files. Add an entry, start Straatwijs as another user, or set DATABASE_URL.`,
    );
  }
}

const switching = (name: string, uid: number, gid: number): RunUser => ({ name, uid, gid, switchTo: { uid, gid } });

/** To ask the system something, where it does not matter who asks. */
export const asOurselves: RunUser = {
  name: 'ourselves',
  uid: process.geteuid?.() ?? -1,
  gid: process.getegid?.() ?? -1,
};

// `id` rather than /etc/passwd: it also knows users of a directory service, and it exists on macOS
async function idsOf(name: string): Promise<{ uid: number; gid: number } | undefined> {
  const [uid, gid] = await Promise.all([
    runCommand('id', ['-u', name], asOurselves),
    runCommand('id', ['-g', name], asOurselves),
  ]);
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

/** The name of a user id, when it has one. */
export async function nameOf(uid: number): Promise<string | undefined> {
  const answer = await runCommand('id', ['-un', String(uid)], asOurselves);
  return answer.status === 0 ? answer.output : undefined;
}
