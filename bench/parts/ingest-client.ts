// A process of its own: `node ingest-client.ts <port> <clients> <warm-up seconds> <seconds>` prints one line of JSON.
import { bodyMaker } from './bodies.ts';
import { openLine } from './http-line.ts';

/** What the clients saw after the warm-up; times in milliseconds. */
export interface IngestSeen {
  readonly acknowledged: number;
  /** Acknowledged in the warm-up, which the database holds as well. */
  readonly before: number;
  readonly refused: number;
  readonly seconds: number;
  readonly times: readonly number[];
}

const [port = 0, clients = 1, warmUp = 0, seconds = 1] = process.argv.slice(2).map(Number);
const make = bodyMaker();
const times: number[] = [];
let before = 0;
let refused = 0;
const begin = performance.now();
const measureFrom = begin + warmUp * 1000;
const end = measureFrom + seconds * 1000;

const client = async (): Promise<void> => {
  const line = await openLine(port);
  while (performance.now() < end) {
    const body = JSON.stringify(make());
    const start = performance.now();
    const answer = await line.ask('POST', '/api/v1/contributions', body);
    const now = performance.now();
    if (answer.status !== 201) refused++;
    else if (start < measureFrom || now > end) before++;
    else times.push(now - start);
  }
  line.close();
};

await Promise.all(Array.from({ length: clients }, client));
const seen: IngestSeen = { acknowledged: times.length, before, refused, seconds, times };
process.stdout.write(`${JSON.stringify(seen)}\n`);
