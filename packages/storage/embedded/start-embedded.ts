import { join } from 'node:path';
import { type ApplicationLock, takeApplicationLock } from './application-lock.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { CLUSTER, choosePlace, inspectDataDirectory, type Place } from './data-directory.ts';
import { initialise, removeLeftovers, SUPERUSER } from './initialise.ts';
import { done, type EmbeddedRefusal, type Outcome, refusalOfError } from './refusals.ts';
import { bringUp, stopServer } from './run-server.ts';
import { chooseSocketDirectory, dropSocketDirectory, PORT } from './socket-directory.ts';

export interface EmbeddedOptions {
  /**
   * Where the data live; made when absent. At the first start it must be empty: what the application keeps beside
   * the database goes in afterwards.
   */
  readonly dataDir: string;
  /** The operator named the directory: then it is never exchanged for another. */
  readonly explicitDataDir?: boolean;
  /** Hears, in English, what an operator should know: where things were put and why. */
  readonly log?: (line: string) => void;
}

/** A running PostgreSQL of our own, held by this process alone. */
export interface EmbeddedServer {
  /** The socket's directory, usable as host by any client of PostgreSQL. */
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  /** For instance `18.4`. */
  readonly version: string;
  /** Where the data really are, which need not be where they were asked. */
  readonly dataDir: string;
  /** It was still running after an application that was killed. */
  readonly adopted: boolean;
  /** Starts the server again if it died under us; does nothing while it runs. Refuses as `startEmbedded` does. */
  ensureRunning(): Promise<Outcome<void>>;
  /** Ends all sessions, stops the server and gives the data directory free. May be called more than once. */
  stop(): Promise<void>;
}

export type EmbeddedStart =
  | { readonly ok: true; readonly server: EmbeddedServer }
  | { readonly ok: false; readonly refusal: EmbeddedRefusal };

/**
 * Starts the embedded PostgreSQL on a data directory, makes that first when it is new, and goes on with a server that is
 * still running after this application was killed. The server does not end with this process, hears no Ctrl-C and does not
 * keep the process alive: call `stop`.
 *
 * Refuses, leaving everything as it was, when the directory is in use, not ours, of another major version, not writable or
 * full, and when PostgreSQL cannot run here; `refusal.sentence` tells the operator what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedStart> {
  const log = options.log ?? (() => undefined);
  const chosen = await choosePlace(options.dataDir, options.explicitDataDir ?? false, log);
  if (!chosen.ok) return chosen;
  const place = chosen.value;
  const looked = await inspectDataDirectory(place);
  if (!looked.ok) return looked;
  const binaries = await findBinaries(place.user, log);
  if (!binaries.ok) return binaries;
  const lock = await takeApplicationLock(place);
  if (!lock.ok) return lock;
  const running = await startLocked(place, binaries.value).catch((error: unknown) => unexpected(error, place));
  if (!running.ok) {
    await lock.value.release();
    return running;
  }
  return { ok: true, server: hold(place, binaries.value, lock.value, running.value, log) };
}

/** The server as the application sees it. What it asks is done in the order in which it asks. */
function hold(
  place: Place,
  binaries: Binaries,
  lock: ApplicationLock,
  { socketDirectory, adopted }: Running,
  log: (line: string) => void,
): EmbeddedServer {
  let last: Promise<unknown> = Promise.resolve();
  let stopping: Promise<void> | undefined;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const stop = async () => {
    const stopped = await stopServer(place, binaries);
    if (stopped.ok) await dropSocketDirectory(socketDirectory);
    else log(stopped.refusal.sentence);
    await lock.release();
  };
  return {
    host: socketDirectory,
    port: PORT,
    superuser: SUPERUSER,
    version: binaries.version,
    dataDir: place.dataDir,
    adopted,
    async ensureRunning() {
      if (stopping !== undefined) throw new Error('ensureRunning was called after stop');
      const up = await inTurn(() => bringUp(place, binaries, socketDirectory)).catch((error) =>
        unexpected(error, place),
      );
      return up.ok ? done(undefined) : up;
    },
    stop() {
      stopping ??= inTurn(stop);
      return stopping;
    },
  };
}

interface Running {
  readonly socketDirectory: string;
  readonly adopted: boolean;
}

async function startLocked(place: Place, binaries: Binaries): Promise<Outcome<Running>> {
  // looked at again: another application may have been at work until it gave the lock free
  const looked = await inspectDataDirectory(place);
  if (!looked.ok) return looked;
  await removeLeftovers(place.dataDir);
  if (!looked.value.hasCluster) {
    const made = await initialise(place, binaries);
    if (!made.ok) return made;
  }
  const socket = await chooseSocketDirectory(place);
  if (!socket.ok) return socket;
  const up = await bringUp(place, binaries, socket.value);
  return up.ok ? done({ socketDirectory: socket.value, adopted: up.value }) : up;
}

const unexpected = (error: unknown, place: Place) => refusalOfError(error, join(place.dataDir, CLUSTER));
