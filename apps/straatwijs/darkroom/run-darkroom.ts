/**
 * The process that unpacks pictures: it knows no database, no network and no secret. One job at a time; it ends with the
 * application, and ends itself when a picture wants too much memory.
 * Usage: node run-darkroom.ts <most bytes of memory>, with a channel to whoever started it.
 */
import { Worker } from 'node:worker_threads';
import type { Answer, Job } from './jobs.ts';
import { cover, develop } from './picture.ts';

// In a thread of its own, because unpacking HEIC holds this one up.
const mostMemory = Number(process.argv[2]);
if (!(mostMemory > 0)) throw new Error('how much memory a picture may take is the first argument');
const watch = `setInterval(() => { if (process.memoryUsage.rss() > ${mostMemory}) process.kill(process.pid, 'SIGKILL'); }, 25)`;
new Worker(watch, { eval: true }).unref();

const answer = (said: Answer): void => void process.send?.(said);
// What a library says of a broken file is for nobody's log.
for (const method of ['log', 'warn', 'error'] as const) console[method] = () => undefined;

process.on('message', async (job: Job) => {
  answer(job.kind === 'develop' ? await develop(job.file) : await cover(job.screen, job.covers));
});
process.on('disconnect', () => process.exit());
answer({ kind: 'ready' });
