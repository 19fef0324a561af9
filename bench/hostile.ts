import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { bodyMaker } from './parts/bodies.ts';
import { type Figure, type Measured, mib, ms, quantile } from './parts/figures.ts';
import { type HttpLine, openLine } from './parts/http-line.ts';
import { machine, residentBytes } from './parts/machine.ts';
import { layOut, type MonitorProcess, newDataDirectory, startMonitor } from './parts/monitor-process.ts';

const requests = 40;
const page = '/plek/straat%3A0518%3Aweimarstraat';

interface Served {
  readonly page: readonly number[];
  readonly tell: readonly number[];
  readonly refused: number;
}

/** Somebody looks at a place and tells something, over a connection that is kept and over a new one each time. */
const serve = async (port: number, count = requests): Promise<Served> => {
  const body = bodyMaker();
  const times = { page: [] as number[], tell: [] as number[] };
  let refused = 0;
  const ask = async (line: HttpLine, kind: 'page' | 'tell') => {
    const start = performance.now();
    const answer = await (kind === 'page'
      ? line.ask('GET', page)
      : line.ask('POST', '/api/v1/contributions', JSON.stringify(body())));
    if (answer.status > 201) refused++;
    times[kind].push(performance.now() - start);
  };
  for (let n = 0; n < count; n++) {
    const line = await openLine(port);
    try {
      await ask(line, 'page');
      await ask(line, 'tell');
    } finally {
      line.close();
    }
  }
  return { ...times, refused };
};

const open = (port: number, start: string): Promise<Socket | undefined> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.on('error', () => resolve(undefined));
    socket.once('connect', () => {
      socket.resume();
      if (start !== '') socket.write(start);
      resolve(socket);
    });
  });

/** A crowd that keeps coming back when it is sent away, until told to leave; every second each sends one more letter. */
const crowd = async (
  port: number,
  size: number,
  start: string,
): Promise<{ count: () => number; leave: () => void }> => {
  const sockets = new Set<Socket>();
  let isOver = false;
  let isFilling = false;
  const fill = async () => {
    if (isFilling) return;
    isFilling = true;
    while (!isOver && sockets.size < size) {
      const group = await Promise.all(
        Array.from({ length: Math.min(200, size - sockets.size) }, () => open(port, start)),
      );
      for (const socket of group) {
        if (!socket) continue;
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      }
    }
    isFilling = false;
  };
  await fill();
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable && start !== '') socket.write('a');
    void fill();
  }, 1000);
  return {
    count: () => sockets.size,
    leave: () => {
      isOver = true;
      clearInterval(drip);
      for (const socket of sockets) socket.destroy();
    },
  };
};

/** Requests that are refused, as fast as they are refused, over a few connections. */
const flood = (port: number, bytes: string): { sent: () => number; leave: () => void } => {
  let sent = 0;
  let isOver = false;
  const again = async (): Promise<void> => {
    while (!isOver) {
      const socket = await open(port, bytes);
      sent++;
      if (socket) await new Promise<void>((resolve) => socket.once('close', () => resolve()));
    }
  };
  for (let n = 0; n < 8; n++) void again();
  const leave = () => {
    isOver = true;
  };
  return { sent: () => sent, leave };
};

const head = 'Host: localhost\r\nConnection: close\r\n';
const form = `POST /volg?/bekijk HTTP/1.1\r\n${head}Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1980000\r\n\r\n${'a&'.repeat(990_000)}`;
const deep = `POST /api/v1/contributions HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n${'['.repeat(450_000)}${']'.repeat(450_000)}`;
const guess = (): string =>
  `GET /api/v1/follow HTTP/1.1\r\n${head}Follow-Code: ${randomBytes(8).readBigUInt64BE() % 10n ** 16n}\r\n\r\n`;

const lineOf = (what: string, served: Served, alone: Served, more = ''): Figure => {
  const [p95, before] = [quantile(served.page, 0.95), quantile(alone.page, 0.95)];
  const limit = Math.max(250, 10 * before);
  const figure: Figure = {
    what,
    measured: `${ms(quantile(served.page, 0.5))} / ${ms(p95)} / ${ms(quantile(served.page, 1))}; telling ${ms(quantile(served.tell, 0.95))}${served.refused > 0 ? `; ${served.refused} REFUSED` : ''}${more}`,
    limit: `p95 at most ${ms(limit)} (250 ms, or ten times that without them), none refused`,
    within: p95 <= limit && served.refused === 0,
  };
  // One by one, for who does not want to wait for all of them.
  console.error(`  ${figure.what}: ${figure.measured}`);
  return figure;
};

const measure = async (monitor: MonitorProcess, size: number): Promise<Figure[]> => {
  const { port } = monitor;
  await serve(port, 10);
  const alone = await serve(port);
  const memory = residentBytes(monitor.pid);
  const figures: Figure[] = [
    {
      what: 'nobody else: place page p50 / p95 / slowest',
      measured: `${ms(quantile(alone.page, 0.5))} / ${ms(quantile(alone.page, 0.95))} / ${ms(quantile(alone.page, 1))}; telling ${ms(quantile(alone.tell, 0.95))}`,
    },
  ];
  const crowds: [string, string][] = [
    ['that say nothing', ''],
    ['in the middle of their headers', `GET / HTTP/1.1\r\nHost: localhost\r\nX-One: `],
    [
      'in the middle of a body',
      `POST /api/v1/contributions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`,
    ],
  ];
  for (const [who, start] of crowds) {
    const people = await crowd(port, size, start);
    const served = await serve(port);
    const more = `; ${people.count()} stood there, ${mib(residentBytes(monitor.pid) - memory)} more memory`;
    people.leave();
    figures.push(lineOf(`beside ${size} connections ${who}`, served, alone, more));
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  for (const [what, bytes] of [
    ['forms with a million fields', form],
    ['bodies nested without end', deep],
    ['guessed follow codes', guess()],
  ] as const) {
    const many = flood(port, bytes);
    const served = await serve(port);
    many.leave();
    figures.push(lineOf(`beside 8 clients with ${what}`, served, alone, `; ${many.sent()} were sent meanwhile`));
  }
  return figures;
};

/** Others are still served, whoever stands in the door: measured beside the same without them. */
export const hostile = async (size = 10_000): Promise<Measured> => {
  const about = machine();
  const { dataDir, dispose } = await newDataDirectory();
  try {
    await layOut(dataDir);
    const monitor = await startMonitor(dataDir);
    try {
      return {
        title: 'hostile',
        how: [
          about,
          `a real \`straatwijs serve\`; ${requests} times somebody opens a connection, reads the page of a place and tells something, one after the other; attackers, clients, application and database share the machine`,
          `${size} connections at once from 127.0.0.1, each sending one more letter a second, and coming back when they are sent away`,
        ],
        figures: await measure(monitor, size),
      };
    } finally {
      await monitor.stop();
    }
  } finally {
    await dispose();
  }
};
