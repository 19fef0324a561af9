import type { Ports } from '../ports.ts';
import { retentionOf, type TimedKind, timedKinds } from './kinds.ts';
import type { Cutoff, RetentionRun } from './retention-store.ts';
import { cutoffOf } from './until.ts';

const batch = 2000;

const cutoffFor = (ports: Ports, kind: TimedKind, now: number): Cutoff => {
  const { keep } = retentionOf(kind, ports.municipality.retention);
  const at = typeof keep === 'string' ? 0 : cutoffOf(now, keep);
  const { date, week } = ports.local(at);
  return { at, date, week };
};

/**
 * Erases everything whose time has come, kind by kind in batches, so that nobody who tells something waits long. What was
 * erased is recorded as numbers. Twice is harmless, and several instances may do it at once.
 * @param often `hourly` looks only after what is kept for hours; `all` after everything
 */
export const eraseExpired = async (
  ports: Ports,
  often: 'hourly' | 'all',
  isStopped: () => boolean = () => false,
): Promise<RetentionRun> => {
  const now = ports.now();
  const kinds = timedKinds.filter((k) => often === 'all' || retentionOf(k).hourly);
  const erased: Partial<Record<TimedKind, number>> = {};
  for (const kind of kinds) {
    const cutoff = cutoffFor(ports, kind, now);
    let found = batch;
    while (found >= batch && !isStopped()) {
      found = await ports.retention.erase(kind, cutoff, batch);
      if (found > 0) erased[kind] = (erased[kind] ?? 0) + found;
    }
  }
  // What was broken off is no night: the next one has to look after everything.
  const run = { at: now, whole: often === 'all' && !isStopped(), erased };
  if (often === 'all' || Object.keys(erased).length > 0) await ports.retention.record(run);
  return run;
};

/** What was erased lately, and when everything was last looked after. */
export const retentionState = async (
  ports: Ports,
): Promise<{ readonly last: RetentionRun | undefined; readonly runs: readonly RetentionRun[] }> => {
  const runs = await ports.retention.runs(31);
  return { last: runs.find((r) => r.whole), runs };
};

const longestWithout = 36 * 3_600_000;

/**
 * Whether everything is to be looked after now: once a night, between two and five by the local clock, or whenever that
 * was missed because nothing ran at night.
 */
export const isDue = async (ports: Ports): Promise<boolean> => {
  const now = ports.now();
  const { last } = await retentionState(ports);
  if (last === undefined || now - last.at > longestWithout) return true;
  const { hour, date } = ports.local(now);
  return hour >= 2 && hour < 5 && ports.local(last.at).date !== date;
};
