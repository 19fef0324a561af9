import { Worker } from 'node:worker_threads';
import type { Released } from '@straatwijs/monitor';
import type { ReleaseOrder, ReleaseReport } from './release-order.ts';

// A city of 6,000 streets stays well below this; a thread that grows beyond it is stopped instead of the monitor.
const mostMegabytes = 3000;

export interface RunningReleases {
  /** What came of it, one outcome per release and a last one that says why it ended. */
  readonly done: Promise<readonly Released[]>;
  /** Ends the thread; what was not stored is made again next time. */
  stop(): Promise<void>;
}

/** Make all releases that are due in a thread of its own. @param onReleased what came of each, as soon as it is there */
export const releaseInThread = (
  order: ReleaseOrder,
  log: (line: string) => void,
  onReleased: (released: Released) => void = () => {},
): RunningReleases => {
  const worker = new Worker(new URL('./release-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const released: Released[] = [];
  const done = new Promise<readonly Released[]>((resolve, reject) => {
    worker.on('message', (message: ReleaseReport) => {
      if (message.kind === 'log') log(message.line);
      else {
        released.push(message.released);
        onReleased(message.released);
      }
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve(released));
  });
  return {
    done,
    stop: async () => {
      await worker.terminate();
    },
  };
};
