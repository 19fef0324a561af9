import type { Ports, UpkeepCheck, UpkeepState, UpkeepSubject } from '@straatwijs/monitor';
import { ledgerIn, readEverything } from '@straatwijs/storage';
import type { Installation } from '../installation/installation.ts';
import { ledgerPath } from '../installation/ledger.ts';
import { keepTicking } from '../installation/ticker.ts';
import { toldOfReleases } from '../releasing/told-of-releases.ts';
import { toldOfWatch } from '../seismograph/told-of-watch.ts';
import { backupsFolder } from './folders.ts';
import { isDue, newestIn, nightlyBackup } from './nightly-backup.ts';
import { clearRehearsals } from './rehearse.ts';
import { longestDays } from './rotation.ts';
import { inNumbers } from './told.ts';

type Found = readonly [UpkeepState, string];
const day = 86_400_000;

const tried = async (work: () => Promise<Found>): Promise<Found> => {
  try {
    return await work();
  } catch (error) {
    return ['wrong', error instanceof Error ? error.message : String(error)];
  }
};

const lookAtCounts = async (ports: Ports): Promise<Found> => {
  const { length } = await ports.counts.differences();
  return length === 0
    ? ['ok', 'all counts equal a recount']
    : ['wrong', `${inNumbers(length)} counts differ from a recount`];
};

/** Whatever the database knows to be erased and the ledger does not is added there, for as long as a backup may hold it. */
const completeLedger = async (ports: Ports, installation: Installation, now: number): Promise<Found> => {
  const ledger = ledgerIn(ledgerPath(installation.settings));
  const { id } = ports.municipality;
  const known = new Set((await ledger.read()).filter((e) => e.municipality === id).map((e) => e.id));
  const missing = (await ports.upkeep.erasedSince(now - (longestDays + 5) * day)).filter((e) => !known.has(e.id));
  await ledger.append(missing.map((e) => ({ municipality: id, ...e })));
  if (missing.length === 0) return ['ok', `${inNumbers(known.size)} erased ids, complete`];
  return [
    'ok',
    `${inNumbers(known.size + missing.length)} erased ids, of which ${inNumbers(missing.length)} were added now`,
  ];
};

/** The look of one night: ledger, backup, all rows, all counts. Kept for `doctor` and for the administrator. */
export const lookOfTheNight = async (
  installation: Installation,
  log: (line: string) => void,
  now: number,
  signal?: AbortSignal,
): Promise<void> => {
  const { connection, settings } = installation;
  if (!connection) return;
  const isStopped = () => signal?.aborted === true;
  // A rehearsal that was killed left all that was in its backup behind.
  await clearRehearsals(settings.dataDir).catch(() => log('A rehearsal that was killed could not be cleared away.'));
  const made = await nightlyBackup({ connection, settings, now, ...(signal ? { signal } : {}) });
  if (made)
    log(made.ok ? `Backup of the night: ${made.sentence}.` : `The backup of the night was not made: ${made.sentence}`);
  if (isStopped()) return;
  const backup: Found = made
    ? [made.ok ? 'ok' : 'wrong', made.sentence]
    : ['attention', 'nightly backups are switched off (STRAATWIJS_BACKUPS)'];
  const rows = await tried(async (): Promise<Found> => {
    const read = await readEverything(connection, signal);
    if (read.brokenPages) return ['wrong', `${inNumbers(read.brokenPages)} pages of the database had a wrong checksum`];
    return ['ok', `all ${inNumbers(read.rows)} rows could be read`];
  });
  for (const ports of installation.all) {
    if (isStopped()) return;
    const found: Readonly<Record<UpkeepSubject, Found>> = {
      counts: await tried(() => lookAtCounts(ports)),
      releases: await tried(() => toldOfReleases(ports)),
      seismograph: await tried(() => toldOfWatch(ports)),
      rows,
      backup,
      ledger: await tried(() => completeLedger(ports, installation, now)),
    };
    const checks = Object.entries(found).map(
      // The keys are those of the record above.
      ([subject, [state, detail]]): UpkeepCheck => ({
        subject: subject as UpkeepSubject,
        state,
        detail,
        checkedAt: now,
      }),
    );
    for (const { subject, state, detail } of checks)
      if (state === 'wrong' && subject !== 'backup') log(`The look of the night, ${subject}: ${detail}.`);
    await ports.upkeep.save(checks);
  }
};

/** Every night in the night of the first municipality; looks every few minutes whether it is time. */
export const keepNightly = (
  installation: Installation,
  log: (line: string) => void,
  everyMs = 300_000,
): (() => Promise<void>) => {
  const [ports] = installation.all;
  if (!ports || !installation.connection) return async () => undefined;
  const awakeSince = ports.now();
  let lookedAt: number | undefined;
  const stopping = new AbortController();
  const stop = keepTicking(async (isStopped) => {
    const now = ports.now();
    const folder = backupsFolder(installation.settings);
    const newest = folder === undefined ? lookedAt : (await newestIn(folder))?.at;
    // A night that failed is tried again the next, not every five minutes.
    const last = Math.max(newest ?? 0, lookedAt ?? 0);
    if (isStopped() || !isDue(last === 0 ? undefined : last, now, ports.local(now).hour, awakeSince)) return;
    lookedAt = now;
    await lookOfTheNight(installation, log, now, stopping.signal).catch((error: unknown) =>
      log(`The look of the night failed: ${error instanceof Error ? error.message : error}`),
    );
  }, everyMs);
  return () => {
    stopping.abort();
    return stop();
  };
};
