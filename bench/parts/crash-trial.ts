import { setTimeout as sleep } from 'node:timers/promises';
import type { ContributionBody } from '@straatwijs/monitor';
import { bodyMaker } from './bodies.ts';
import { type HttpLine, openLine } from './http-line.ts';
import { strike, type Victim, victims } from './kills.ts';
import { layOut, municipality, newDataDirectory, startMonitor, storageBehind } from './monitor-process.ts';

export interface CrashResult {
  readonly kills: Readonly<Record<Victim, number>>;
  readonly acknowledged: number;
  /** Acknowledged only after an attempt of which nobody knew what became. */
  readonly resent: number;
  readonly stored: number;
  readonly missing: number;
  readonly strangers: number;
  readonly twice: number;
  /** What the page of the city would count. */
  readonly counted: number;
  readonly differences: number;
  readonly followed: number;
  readonly notFollowed: number;
  /** Milliseconds from a kill until the health page answered again. */
  readonly longestAway: number;
}

const senders = 8;
const patience = 60_000;

interface Sending {
  readonly acknowledged: Map<string, string>;
  resent: number;
  stopped: boolean;
}

/** One phone: tells something, tells the same again until it is acknowledged, and goes on. Ends with nothing in doubt. */
const sendOn = async (port: number, sending: Sending): Promise<void> => {
  const make = bodyMaker();
  let line: HttpLine | undefined;
  let open: (ContributionBody & { followCode: string }) | undefined;
  let tries = 0;
  const giveUpAt = () => performance.now() + patience;
  let until = giveUpAt();
  while (!sending.stopped || open) {
    open ??= make();
    try {
      line ??= await openLine(port);
      tries++;
      const { status } = await line.ask('POST', '/api/v1/contributions', JSON.stringify(open));
      if (status === 201 || status === 200) {
        sending.acknowledged.set(open.id, open.followCode);
        if (tries > 1) sending.resent++;
        open = undefined;
        tries = 0;
        until = giveUpAt();
      } else if (status !== 503) throw new Error(`answered ${status}`, { cause: 'wrong' });
      else await sleep(50);
    } catch (error) {
      if (error instanceof Error && error.cause === 'wrong') throw error;
      line?.close();
      line = undefined;
      await sleep(50);
    }
    if (performance.now() > until) throw new Error('nothing was acknowledged for a minute');
    await sleep(2);
  }
  line?.close();
};

const untilHealthy = async (port: number): Promise<void> => {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const line = await openLine(port).catch(() => undefined);
    const answer = await line?.ask('GET', '/api/v1/health').catch(() => undefined);
    line?.close();
    if (answer?.status === 200) return;
    await sleep(20);
  }
  throw new Error('it did not come back within a minute');
};

/** Whoever is told to come back later comes back later; only a clear no counts. */
const leadsSomewhere = async (port: number, code: string): Promise<boolean> => {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const line = await openLine(port).catch(() => undefined);
    const answer = await line?.ask('GET', '/api/v1/follow', '', { 'Follow-Code': code }).catch(() => undefined);
    line?.close();
    if (answer?.status === 200) return true;
    if (answer?.status === 404) return false;
    await sleep(50);
  }
  return false;
};

const countEverything = async (dataDir: string, sent: ReadonlySet<string>) => {
  const storage = await storageBehind(dataDir);
  try {
    const { counts, places } = storage.stores(municipality);
    const rows = await storage.inMunicipality(municipality)((scope) =>
      scope.rows<{ id: string }>('SELECT id FROM contribution WHERE municipality_id = $1', [municipality]),
    );
    const ids = new Set(rows.map((r) => r.id));
    const edition = (await places.current())?.edition ?? 0;
    const all = await counts.counts({ edition, placeId: 'GM0518', firstWeek: 200001, lastWeek: 210053 });
    return {
      stored: ids.size,
      twice: rows.length - ids.size,
      missing: [...sent].filter((id) => !ids.has(id)).length,
      strangers: [...ids].filter((id) => !sent.has(id)).length,
      counted: all.reduce((n, r) => n + r.value, 0),
      differences: (await counts.differences()).length,
    };
  } finally {
    await storage.close();
  }
};

/**
 * Phones keep sending while application and database are killed without warning, one after the other. Nobody helps: the
 * application is only started again, as an operating system does, and brings its database back by itself.
 * @param chance numbers from 0 to 1, so that a trial can be repeated
 */
export const crashTrial = async (
  rounds: number,
  log: (line: string) => void,
  chance: () => number = Math.random,
): Promise<CrashResult> => {
  const { dataDir, dispose } = await newDataDirectory();
  await layOut(dataDir);
  let monitor = await startMonitor(dataDir);
  const { port } = monitor;
  const kills = { application: 0, database: 0, session: 0, postmaster: 0, both: 0 };
  const sending: Sending = { acknowledged: new Map(), resent: 0, stopped: false };
  let longestAway = 0;
  let followed = 0;
  let notFollowed = 0;
  const sends = Promise.all(Array.from({ length: senders }, () => sendOn(port, sending)));
  sends.catch(() => undefined); // heard below, when the rounds are over
  try {
    for (let round = 0; round < rounds; round++) {
      await sleep(100 + chance() * 900);
      const victim = victims[round % victims.length] ?? 'both';
      kills[victim]++;
      const known = [...sending.acknowledged.values()].slice(-3);
      const struck = performance.now();
      await strike(victim, monitor, dataDir, chance);
      if (victim === 'application' || victim === 'both') {
        await monitor.ended;
        monitor = await startMonitor(dataDir, { PORT: String(port) });
      }
      await untilHealthy(port);
      longestAway = Math.max(longestAway, performance.now() - struck);
      for (const code of known) if (!(await leadsSomewhere(port, code))) notFollowed++;
      followed += known.length;
      log(`${round + 1} of ${rounds}: ${victim}; back after ${Math.round(performance.now() - struck)} ms`);
    }
    sending.stopped = true;
    await sends;
    const { acknowledged, resent } = sending;
    const counted = await countEverything(dataDir, new Set(acknowledged.keys()));
    return { kills, acknowledged: acknowledged.size, resent, ...counted, followed, notFollowed, longestAway };
  } finally {
    sending.stopped = true;
    await monitor.stop();
    await sends.catch(() => undefined);
    await dispose();
  }
};
