import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Storage } from '@straatwijs/storage';
import { bareInserts } from './parts/bare-inserts.ts';
import { type Figure, type Measured, ms, perSecond, quantile } from './parts/figures.ts';
import type { IngestSeen } from './parts/ingest-client.ts';
import { fsyncMs, fsyncSentence, machine } from './parts/machine.ts';
import {
  layOut,
  municipality,
  newDataDirectory,
  serverOf,
  startMonitor,
  storageBehind,
} from './parts/monitor-process.ts';

const run = promisify(execFile);
const client = fileURLToPath(new URL('./parts/ingest-client.ts', import.meta.url));
const warmUp = 2;

interface Round extends IngestSeen {
  readonly clients: number;
  /** Seconds after the last answer until nothing was left to fold. */
  readonly foldedAfter: number;
}

const send = async (port: number, clients: number, seconds: number): Promise<IngestSeen> => {
  const { stdout } = await run(process.execPath, [client, port, clients, warmUp, seconds].map(String), {
    maxBuffer: 64 * 1024 * 1024,
  });
  // Our own client wrote it.
  return JSON.parse(stdout) as IngestSeen;
};

const untilFolded = async (storage: Storage): Promise<number> => {
  const start = performance.now();
  for (;;) {
    const [row] = await storage.inMunicipality(municipality)((scope) =>
      scope.rows<{ left: number }>('SELECT count(*)::int AS left FROM count_delta WHERE municipality_id = $1', [
        municipality,
      ]),
    );
    if (row?.left === 0) return (performance.now() - start) / 1000;
    await sleep(50);
  }
};

const storedNow = async (storage: Storage): Promise<number> => {
  const rows = await storage.inMunicipality(municipality)((scope) =>
    scope.rows<{ n: number }>('SELECT count(*)::int AS n FROM contribution WHERE municipality_id = $1', [municipality]),
  );
  return rows[0]?.n ?? 0;
};

const figuresOf = (rounds: readonly Round[], bare: number): Figure[] => {
  const rate = (clients: number) => {
    const round = rounds.find((r) => r.clients === clients);
    return round ? round.acknowledged / round.seconds : 0;
  };
  return [
    { what: 'bare inserts, 16 connections, a commit each', measured: perSecond(bare) },
    ...rounds.flatMap(({ clients, acknowledged, seconds, times, foldedAfter }): Figure[] => {
      const perS = acknowledged / seconds;
      const p99 = quantile(times, 0.99);
      const held = clients === 16;
      return [
        {
          what: `acknowledged, ${clients} clients`,
          measured: `${perSecond(perS)} (${(perS / bare).toFixed(2)} of bare)`,
          ...(held ? { limit: 'aim 1,400/s, never below 800/s', within: perS >= 800 } : {}),
          ...(clients === 64 ? { limit: 'not slower than 16 clients', within: perS >= rate(16) * 0.98 } : {}),
        },
        {
          what: `p50 / p99, ${clients} clients`,
          measured: `${ms(quantile(times, 0.5))} / ${ms(p99)}`,
          ...(held ? { limit: 'p99 aim 100 ms, never above 150 ms', within: p99 <= 150 } : {}),
        },
        { what: `all folded after the last answer, ${clients} clients`, measured: `${foldedAfter.toFixed(1)} s` },
      ];
    }),
  ];
};

/** Acknowledged contributions per second over HTTP with everything done, beside bare inserts of the same minute. */
export const ingest = async (seconds = 10): Promise<Measured> => {
  const { dataDir, dispose } = await newDataDirectory();
  const about = machine();
  try {
    await layOut(dataDir);
    const monitor = await startMonitor(dataDir);
    try {
      const server = await serverOf(dataDir);
      const fsyncBefore = fsyncMs(dataDir);
      const bare = await bareInserts(server, 16, seconds);
      const storage = await storageBehind(dataDir);
      const rounds: Round[] = [];
      for (const clients of [1, 16, 64]) {
        const before = await storedNow(storage);
        const seen = await send(monitor.port, clients, seconds);
        const foldedAfter = await untilFolded(storage);
        rounds.push({ ...seen, clients, foldedAfter });
        const stored = (await storedNow(storage)) - before;
        if (seen.refused > 0) throw new Error(`${seen.refused} contributions were refused`);
        if (stored !== seen.acknowledged + seen.before)
          throw new Error(`${seen.acknowledged + seen.before} were acknowledged, ${stored} are stored`);
      }
      const differences = await storage.stores(municipality).counts.differences();
      if (differences.length > 0) throw new Error(`${differences.length} counts differ from a recount`);
      await storage.close();
      return {
        title: 'ingest',
        how: [
          about,
          fsyncSentence(fsyncBefore, fsyncMs(dataDir)),
          `a real \`straatwijs serve\` on the embedded PostgreSQL; POST /api/v1/contributions from one client process over kept-alive connections, ${seconds} s each after ${warmUp} s of warm-up; every body with follow code and mark, a quarter with a story`,
          'checked after each round: as many rows as answers, everything folded; at the end the counts equal a recount',
        ],
        figures: figuresOf(rounds, bare),
      };
    } finally {
      await monitor.stop();
    }
  } finally {
    await dispose();
  }
};
