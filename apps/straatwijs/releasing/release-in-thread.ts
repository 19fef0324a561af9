import { Worker } from 'node:worker_threads';
import type { Released } from '@straatwijs/monitor';
import type { ReleaseOrder, ReleaseReport } from './release-order.ts';

/**
 * Megabytes of heap that the thread may have, one attempt after the other. A month of a city of 200,000 contributions fits in
 * the first: with more room the engine only cleans up later, and the whole would need over a gigabyte. What does not fit, the
 * first year of a large city perhaps, is begun again with more; a thread that outgrows that too is stopped instead of the monitor.
 */
export const heapMegabytes: readonly number[] = [700, 3000];

export interface RunningReleases {
  /** What came of it, one outcome per release and a last one that says why it ended. */
  readonly done: Promise<readonly Released[]>;
  /** Ends the thread; what was not stored is made again next time. */
  stop(): Promise<void>;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Make all releases that are due in a thread of its own. Whatever a thread stored before it ran out of memory stays: the next
 * one goes on after it.
 *
 * @param onReleased what came of each, as soon as it is there
 * @param heaps megabytes of heap per attempt
 */
export const releaseInThread = (
  order: ReleaseOrder,
  log: (line: string) => void,
  onReleased: (released: Released) => void = () => {},
  heaps = heapMegabytes,
): RunningReleases => {
  const released: Released[] = [];
  let worker: Worker | undefined;
  let isStopped = false;
  const attempt = (heap: number): Promise<void> =>
    new Promise((resolve, reject) => {
      worker = new Worker(new URL('./release-worker.ts', import.meta.url), {
        workerData: order,
        resourceLimits: { maxOldGenerationSizeMb: heap },
        execArgv: ['--disable-warning=ExperimentalWarning'],
      });
      worker.on('message', (message: ReleaseReport) => {
        if (message.kind === 'log') log(message.line);
        else {
          released.push(message.released);
          onReleased(message.released);
        }
      });
      worker.once('error', reject);
      worker.once('exit', () => resolve());
    });
  const attempts = async (): Promise<readonly Released[]> => {
    for (const [n, heap] of heaps.entries()) {
      try {
        await attempt(heap);
        break;
      } catch (error) {
        const next = heaps[n + 1];
        if (!isOutOfMemory(error) || next === undefined || isStopped) throw error;
        log(`a release does not fit in ${heap} MB; it is begun again with ${next} MB`);
      }
    }
    return released;
  };
  return {
    done: attempts(),
    stop: async () => {
      isStopped = true;
      await worker?.terminate();
    },
  };
};
