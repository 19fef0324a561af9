import { isReleaseDue, type Ports, type Released } from '@straatwijs/monitor';
import { inEach } from '../installation/in-each.ts';
import type { Installation } from '../installation/installation.ts';
import { keepTicking } from '../installation/ticker.ts';
import { type RunningReleases, releaseInThread } from './release-in-thread.ts';
import { weeksWithMarks } from './release-tools.ts';
import { saidOf } from './said-of-method.ts';

const saying = (ports: Ports, released: Released): string | undefined => {
  const { code } = ports.municipality;
  if (released.outcome === 'released') {
    const { number, periods, cells, withheld, method } = released.release;
    const how = method === null ? '' : `, ${saidOf[method]}`;
    return `release ${number} of ${code}: ${periods.length} periods, ${cells - withheld} of ${cells} counts shown${how}`;
  }
  if (released.outcome === 'blocked')
    return `release of ${code} is held back: ${released.proof.failures.length} counts of ${released.periods.join(', ')} cannot be protected; nothing was published`;
  return undefined;
};

/** Makes what is due of one municipality and says so. */
const releaseAll = async (
  installation: Pick<Installation, 'connection'>,
  ports: Ports,
  log: (line: string) => void,
  onStart: (running: RunningReleases) => void,
): Promise<void> => {
  const { id: municipality, timeZone, retention } = ports.municipality;
  const { connection } = installation;
  const order = { connection, municipality, timeZone, weeksCorrected: weeksWithMarks(retention) };
  const running = releaseInThread(order, log, (released) => {
    const line = saying(ports, released);
    if (line !== undefined) log(line);
  });
  onStart(running);
  await running.done;
};

/**
 * Look every few seconds whether a period is over that was not released, and release it. Any number of instances may do this:
 * the number of a release is taken once. A release that fails or is held back is tried again after an hour.
 */
export const keepReleasing = (
  installation: Pick<Installation, 'connection' | 'all'>,
  log: (line: string) => void,
  everyMs = 5000,
  againMs = 3_600_000,
): (() => Promise<void>) => {
  let running: RunningReleases | undefined;
  const restingUntil = new Map<number, number>();
  const stop = keepTicking(
    inEach(installation.all, 'releasing', log, async (ports, isStopped) => {
      const { id } = ports.municipality;
      if (Date.now() < (restingUntil.get(id) ?? 0) || !(await isReleaseDue(ports)) || isStopped()) return;
      // What fails, or is held back, is not tried again at once.
      restingUntil.set(id, Date.now() + againMs);
      await releaseAll(installation, ports, log, (started) => {
        running = started;
      });
      running = undefined;
      if (!(await isReleaseDue(ports))) restingUntil.delete(id);
    }),
    everyMs,
  );
  return async () => {
    await running?.stop();
    await stop();
  };
};
