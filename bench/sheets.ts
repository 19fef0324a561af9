import { setTimeout as sleep } from 'node:timers/promises';
import { addWeeks, ownSheet, type Ports, teamSheet, type Week } from '@straatwijs/monitor';
import pg from 'pg';
import { openInstallation } from '../apps/straatwijs/installation/installation.ts';
import { readSettings } from '../apps/straatwijs/settings/settings.ts';
import { type Figure, type Measured, ms, perSecond, quantile } from './parts/figures.ts';
import { generate } from './parts/generate.ts';
import { generateLogbooks, type Workforce, workforce } from './parts/generate-logbooks.ts';
import { fsyncMs, fsyncSentence, machine } from './parts/machine.ts';
import { layOut, newDataDirectory, serverOf } from './parts/monitor-process.ts';

/** What a night has: from midnight, until the first worker opens a sheet. */
const nightSeconds = 3600;

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const start = performance.now();
  const value = await work();
  return [value, (performance.now() - start) / 1000];
};

const plain = async (client: pg.Client, text: string): Promise<number> => {
  const [, seconds] = await timed(() => client.query(text));
  return seconds;
};

const foldAll = async (ports: Ports): Promise<number> => {
  let deltas = 0;
  for (let folded = await ports.counts.fold(); folded > 0; folded = await ports.counts.fold()) {
    deltas += folded;
    await sleep(0);
  }
  return deltas;
};

/** The sheet of every worker, of every organisation, and of every place of it: what is asked in a whole week, at once. */
const allSheets = async (ports: Ports, week: Week, of: Workforce) => {
  const times: number[] = [];
  let visits = 0;
  const one = async (look: () => ReturnType<typeof teamSheet>) => {
    const [sheet, seconds] = await timed(look);
    times.push(seconds * 1000);
    if (!sheet.ok) throw new Error(sheet.refusal.code);
    return sheet.value;
  };
  for (const { coordinator, workers } of of) {
    const team = await one(() => teamSheet(ports, coordinator, { week }));
    visits += team.total.visits;
    for (const { placeId } of team.places) await one(() => teamSheet(ports, coordinator, { week, place: placeId }));
    for (const worker of workers) await one(() => ownSheet(ports, worker, { week }));
  }
  return { times, visits };
};

/** Folding a million contributions that all wait, and every weekly sheet behind them. */
export const sheets = async (count = 1_000_000, logbooks = 150_000): Promise<Measured> => {
  const about = machine();
  const of = workforce(12, 50);
  const { dataDir, dispose } = await newDataDirectory();
  try {
    await layOut(dataDir);
    const installation = await openInstallation(readSettings({ STRAATWIJS_DATA: dataDir }), { log: () => undefined });
    const [ports] = installation.all;
    if (!ports) throw new Error('there is no municipality');
    const server = await serverOf(dataDir);
    const client = new pg.Client({ host: server.host, port: server.port, user: server.user, database: 'postgres' });
    try {
      await client.connect();
      const edition = (await ports.places.current())?.edition ?? 0;
      await ports.contributions.load(generate(ports, edition, count - logbooks));
      await ports.contributions.load(generateLogbooks(ports, edition, logbooks, of));
      await client.query('VACUUM (ANALYZE)');
      const fsyncBefore = fsyncMs(dataDir);
      // The least that folding could cost: the same sums over the same rows, written nowhere.
      const sums = await plain(
        client,
        `SELECT count(*) FROM (SELECT c.ancestor, d.week, d.series, d.indicator, d.theme, d.valence, d.perspective, sum(d.value)
         FROM count_delta d JOIN closure c ON c.municipality_id = d.municipality_id AND c.edition = d.edition AND c.descendant = d.place_id
         GROUP BY 1, 2, 3, 4, 5, 6, 7) s`,
      );
      const [deltas, folding] = await timed(() => foldAll(ports));
      const fsyncAfter = fsyncMs(dataDir);
      await client.query('VACUUM (ANALYZE)');
      const week = addWeeks(ports.local(ports.now()).week, -1);
      // The least that a week of sheets could cost: every visit of its nine weeks, read once.
      const reading = await plain(
        client,
        `SELECT organisation, local_date, facts FROM contribution WHERE organisation IS NOT NULL AND week BETWEEN ${addWeeks(week, -8)} AND ${week}`,
      );
      const [{ times, visits }, looking] = await timed(() => allSheets(ports, week, of));
      const p95 = quantile(times, 0.95);
      const figures: Figure[] = [
        {
          what: `folding ${deltas.toLocaleString('en-GB')} waiting deltas of ${count.toLocaleString('en-GB')} contributions`,
          measured: `${folding.toFixed(1)} s (${perSecond(deltas / folding)})`,
          limit: `a night of ${nightSeconds} s; the sums alone take ${sums.toFixed(1)} s`,
          within: folding < nightSeconds,
        },
        {
          what: `all ${times.length.toLocaleString('en-GB')} sheets of a week (${visits.toLocaleString('en-GB')} visits in it)`,
          measured: `${looking.toFixed(1)} s`,
          limit: `a night of ${nightSeconds} s; reading the visits of its nine weeks once takes ${ms(reading * 1000)}`,
          within: folding + looking < nightSeconds,
        },
        {
          what: 'one sheet p50 / p95 / slowest',
          measured: `${ms(quantile(times, 0.5))} / ${ms(p95)} / ${ms(quantile(times, 1))}`,
          limit: 'p95 aim 100 ms',
          within: p95 < 100,
        },
      ];
      return {
        title: 'sheets',
        how: [
          about,
          fsyncSentence(fsyncBefore, fsyncAfter),
          `${(count - logbooks).toLocaleString('en-GB')} street signals and ${logbooks.toLocaleString('en-GB')} logbooks of one year, the latter by ${of.length} organisations of 50 workers, loaded by the set-based path and not folded; sheets one at a time, of the week before this one with the eight before that`,
        ],
        figures,
      };
    } finally {
      await client.end();
      await installation.close();
    }
  } finally {
    await dispose();
  }
};
