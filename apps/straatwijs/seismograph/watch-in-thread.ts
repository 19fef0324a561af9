import { Worker } from 'node:worker_threads';
import type { WatchRun } from '@straatwijs/monitor';
import type { WatchOrder, WatchReport } from './watch-order.ts';

// A city of 6,000 streets stays well below this; a thread that grows beyond it is stopped instead of the monitor.
const mostMegabytes = 2000;

export interface RunningWatch {
  /** How it went; undefined when another instance was at it. */
  readonly done: Promise<WatchRun | undefined>;
  /** Ends the thread; what was not kept is watched again next time. */
  stop(): Promise<void>;
}

/** Watch all series of a municipality in a thread of its own. */
export const watchInThread = (order: WatchOrder, log: (line: string) => void): RunningWatch => {
  const worker = new Worker(new URL('./watch-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  let run: WatchRun | undefined;
  const done = new Promise<WatchRun | undefined>((resolve, reject) => {
    worker.on('message', (message: WatchReport) => {
      if (message.kind === 'log') log(message.line);
      else run = message.run;
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve(run));
  });
  return {
    done,
    stop: async () => {
      await worker.terminate();
    },
  };
};
