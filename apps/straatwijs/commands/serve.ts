import { parseArgs } from 'node:util';
import { demoIsWanted, loadDemo } from '../demo/load-demo.ts';
import { keepFolding } from '../installation/folding.ts';
import { openInstallation } from '../installation/installation.ts';
import { keepDatabaseRunning } from '../installation/reviving.ts';
import { keepTidy } from '../installation/tidying.ts';
import { saysWhatIsOff } from '../installation/what-is-off.ts';
import { keepNightly } from '../keeping/nightly.ts';
import { keepReleasing } from '../releasing/keep-releasing.ts';
import { keepWatching } from '../seismograph/keep-watching.ts';
import { buildPagesIfNeeded } from '../server/build-pages.ts';
import { createMonitorServer } from '../server/http-server.ts';
import { loadPages } from '../server/pages.ts';
import { keepTelling } from '../telling/tell-of-answers.ts';
import type { Command } from './command.ts';
import { printSignIn } from './sign-in-link.ts';

const listen = (server: ReturnType<typeof createMonitorServer>, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

const stopSignals = ['SIGINT', 'SIGTERM'] as const;
const patienceMs = 10_000;

// npm passes Ctrl-C on to a program that the terminal told already: a second signal is no second wish, and must not cut
// the stop short. Whoever still asks after a while means it.
const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let askedAt: number | undefined;
    const asked = () => {
      askedAt ??= Date.now();
      resolve();
      if (Date.now() - askedAt > patienceMs) process.exit(1);
    };
    for (const signal of stopSignals) process.on(signal, asked);
  });

/** Start the monitor and keep it running until it is asked to stop. */
export const serve: Command = {
  name: 'serve',
  summary: 'start the monitor',
  help: `straatwijs serve [--demo]

Starts the monitor with its own database (or the one that DATABASE_URL names) on http://HOST:PORT.
  --demo   on an empty installation, load The Hague with clearly marked example content
           (STRAATWIJS_DEMO=off starts empty)
Stops cleanly on Ctrl-C.`,
  async run(words, { settings, print, remark }) {
    const { values } = parseArgs({ args: [...words], options: { demo: { type: 'boolean', default: false } } });
    // From here on, so that a stop during the start is not lost: what was started is stopped in order.
    const asked = untilAskedToStop();
    const demo = demoIsWanted(settings, values.demo);
    await buildPagesIfNeeded(remark);
    const installation = await openInstallation(settings, { log: remark, demo });
    try {
      const [ports] = installation.all;
      if (demo && ports) await loadDemo(ports, remark);
      const pages = await loadPages();
      const server = createMonitorServer({ installation, log: remark, ...(pages ? { pages } : {}) });
      const port = await listen(server, settings.port, settings.host);
      const stopFolding = keepFolding(installation.all, remark);
      const stopTidying = keepTidy(installation.all, installation.storage, remark);
      const stopNightly = keepNightly(installation, remark);
      const stopReleasing = keepReleasing(installation, remark);
      const stopWatching = keepWatching(installation, remark);
      const stopReviving = keepDatabaseRunning(installation, remark);
      const address =
        settings.origin ?? `http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${port}`;
      const stopTelling = keepTelling(installation.all, address, remark);
      print(`Straatwijs: ${address}`);
      for (const line of saysWhatIsOff(installation.all)) remark(line);
      if (demo && ports) await printSignIn(ports, address, print);
      await asked;
      remark('Stopping …');
      server.close();
      server.closeAllConnections();
      await stopWatching();
      await stopTelling();
      await stopReleasing();
      await stopReviving();
      await stopNightly();
      await stopTidying();
      await stopFolding();
      return 0;
    } finally {
      await installation.close();
    }
  },
};
