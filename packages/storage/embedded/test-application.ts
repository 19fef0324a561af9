/**
 * An application for the tests, run as a process of its own so that it can be killed, interrupted or run as another user.
 * Usage: node test-application.ts <dataDir> <stay|leave|explicit>; prints the outcome as one line of JSON, then the log.
 * `stay` runs until its standard input ends or says `stop`; `leave` lets the process end by itself without stopping.
 */
import { createInterface } from 'node:readline';
import { startEmbedded } from './index.ts';

const [dataDir = '', mode = 'stay'] = process.argv.slice(2);
const log: string[] = [];
const started = await startEmbedded({
  dataDir,
  explicitDataDir: mode === 'explicit',
  log: (line) => log.push(line),
});
console.log(JSON.stringify({ ...started, log }));
if (mode !== 'leave' && started.ok) {
  for await (const line of createInterface(process.stdin)) {
    if (line !== 'stop') continue;
    await started.server.stop();
    break;
  }
  process.exit(0);
}
