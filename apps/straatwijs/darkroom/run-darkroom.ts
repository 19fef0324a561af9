/**
 * The process that unpacks pictures: it knows no database, no network and no secret. One job at a time; it ends with the
 * application, and ends itself when a picture wants too much memory.
 */
import { Worker } from 'node:worker_threads';
import type { Answer, Job } from './jobs.ts';
import { cover, develop } from './picture.ts';

// Measured with 50 million pixels: 160 MB for JPEG and WebP, 360 MB for PNG, 700 MB for HEIC. In a thread of its own, because
// unpacking HEIC holds this one up.
const mostMemory = 900_000_000;
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
