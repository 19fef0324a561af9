import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Darkroom, type Developed, done, type Result, refuse } from '@straatwijs/monitor';
import type { Answer, Job } from './jobs.ts';

const program = fileURLToPath(new URL('run-darkroom.ts', import.meta.url));
/** How long one picture may take, and how much memory. */
interface Bounds {
  readonly longestJobMs: number;
  readonly mostMemory: number;
}
// Measured with 50 million pixels: 160 MB for JPEG and WebP, 360 MB for PNG, 700 MB for HEIC.
const usual: Bounds = { longestJobMs: 30_000, mostMemory: 900_000_000 };
const idleMs = 60_000;
/** Pictures of 10 MB each that wait in memory; who comes after them is asked to come again. */
const mostWaiting = 8;
const comeAgainSeconds = 10;

const politely = (child: ChildProcess): void => {
  try {
    // Everything else goes first: a page must not wait for somebody's photo.
    if (child.pid !== undefined) setPriority(child.pid, 10);
  } catch {
    // Not every system allows it, and it is there for comfort.
  }
};

const resultOf = (answer: Answer | undefined, wasReady: boolean): Result<Developed> => {
  if (answer?.kind === 'developed') return done(answer.developed);
  if (answer?.kind === 'too-many-pixels') return refuse('photo-too-many-pixels');
  // Without an answer it broke on this picture, or took too long or too much: the picture cannot be read here. One that
  // never started says nothing of the picture.
  return wasReady ? refuse('photo-unreadable') : refuse('photo-busy', { retryAfter: comeAgainSeconds });
};

/**
 * Pictures are unpacked in a process of its own, started when the first one comes and stopped when none came for a minute.
 * Whatever a file does to it, the application only hears that it cannot be read.
 * @param log hears when the process does not start at all
 * @param bounds narrower than usual, to see them at work
 */
export const openDarkroom = (
  log: (line: string) => void,
  { longestJobMs, mostMemory }: Bounds = usual,
): Darkroom & { readonly close: () => void } => {
  let child: { readonly process: ChildProcess; isReady: boolean } | undefined;
  let idle: NodeJS.Timeout | undefined;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  const stop = (): void => {
    clearTimeout(idle);
    child?.process.kill('SIGKILL');
    child = undefined;
  };
  const start = () => {
    const made = fork(program, [String(mostMemory)], {
      env: {},
      execArgv: ['--max-old-space-size=256', '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    politely(made);
    // Heard where a job waits; without a job there is nothing to be done about it.
    made.on('error', () => undefined);
    // Nothing waits for it when the application ends.
    made.unref();
    made.channel?.unref();
    const started = { process: made, isReady: false };
    made.on('exit', () => {
      if (child === started) child = undefined;
    });
    child = started;
    return started;
  };

  const run = (job: Job): Promise<Result<Developed>> =>
    new Promise((resolve) => {
      clearTimeout(idle);
      const mine = child ?? start();
      const { process: worker } = mine;
      let isFinished = false;
      const finish = (answer: Answer | undefined) => {
        if (isFinished) return;
        isFinished = true;
        clearTimeout(timer);
        worker.off('message', heard).off('exit', broke).off('error', broke);
        if (!answer && !mine.isReady) log('The process that unpacks photos does not start: photos are refused.');
        if (!answer) stop();
        idle = setTimeout(stop, idleMs).unref();
        resolve(resultOf(answer, mine.isReady));
      };
      const heard = (answer: Answer) => {
        if (answer.kind === 'ready') mine.isReady = true;
        else finish(answer);
      };
      const broke = () => finish(undefined);
      const timer = setTimeout(broke, longestJobMs);
      worker.on('message', heard).on('exit', broke).on('error', broke);
      worker.send(job, (error) => error && broke());
    });

  const inTurn = async (job: Job): Promise<Result<Developed>> => {
    if (waiting > mostWaiting) return refuse('photo-busy', { retryAfter: comeAgainSeconds });
    waiting++;
    const turn = last.then(() => run(job));
    last = turn;
    try {
      return await turn;
    } finally {
      waiting--;
    }
  };
  return {
    develop: (file) => inTurn({ kind: 'develop', file }),
    cover: (screen, covers) => inTurn({ kind: 'cover', screen, covers }),
    close: stop,
  };
};
