import { isWatchDue } from '@straatwijs/monitor';
import { inEach } from '../installation/in-each.ts';
import type { Installation } from '../installation/installation.ts';
import { keepTicking } from '../installation/ticker.ts';
import { weeksWithMarks } from '../releasing/release-tools.ts';
import { type RunningWatch, watchInThread } from './watch-in-thread.ts';

/**
 * Watch once a night, and at the first start, in a thread. Any number of instances may do this: one of them watches. A watch
 * that fails is tried again after an hour.
 */
export const keepWatching = (
  installation: Pick<Installation, 'connection' | 'all'>,
  log: (line: string) => void,
  everyMs = 10_000,
  againMs = 3_600_000,
): (() => Promise<void>) => {
  let running: RunningWatch | undefined;
  const restingUntil = new Map<number, number>();
  const stop = keepTicking(
    inEach(installation.all, 'watching', log, async (ports, isStopped) => {
      const { id, code, timeZone, retention } = ports.municipality;
      if (Date.now() < (restingUntil.get(id) ?? 0) || !(await isWatchDue(ports)) || isStopped()) return;
      restingUntil.set(id, Date.now() + againMs);
      const { connection } = installation;
      running = watchInThread(
        { connection, municipality: id, timeZone, weeksWithMarks: weeksWithMarks(retention) },
        log,
      );
      const run = await running.done;
      running = undefined;
      if (run)
        log(
          `seismograph of ${code}: ${run.scored} of ${run.series} series scored in ${run.tookMs} ms, ${run.found} new signals`,
        );
      if (!(await isWatchDue(ports))) restingUntil.delete(id);
    }),
    everyMs,
  );
  return async () => {
    await running?.stop();
    await stop();
  };
};
