import { randomUUID } from 'node:crypto';
import { agendaOf, type Ports, planTalk, talkNow } from '@straatwijs/monitor';
import { openInstallation } from '../apps/straatwijs/installation/installation.ts';
import { readSettings } from '../apps/straatwijs/settings/settings.ts';
import { aStaff } from '../apps/straatwijs/testing/people.ts';
import { loadGenerated } from './import.ts';
import { type Figure, type Measured, ms, quantile } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { layOut, newDataDirectory } from './parts/monitor-process.ts';

const rounds = 20;
const limitMs = 2000;
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });

const areas = { 'a buurt': 'BU05183637', 'the whole city': 'GM0518' } as const;

const preparing = async (ports: Ports, placeId: string): Promise<readonly number[]> => {
  const planned = await planTalk(ports, noor, {
    ...{ id: randomUUID(), kind: 'quarterly', placeId, date: ports.local(ports.now()).date, starts: '19:30' },
    ...{ venue: 'bench', joins: 'bench', whyNone: '' },
  });
  const talk = planned.ok ? await talkNow(ports, planned.value.id) : undefined;
  if (!talk) throw new Error('the talk was not planned');
  const times: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const start = performance.now();
    const { themes } = await agendaOf(ports, talk, noor);
    if (themes.length !== 5) throw new Error('an agenda has five themes');
    times.push(performance.now() - start);
  }
  return times;
};

/** The agenda of a talk, prepared beside a million contributions. */
export const talk = async (count = 1_000_000): Promise<Measured> => {
  const about = machine();
  const { dataDir, dispose } = await newDataDirectory();
  try {
    await layOut(dataDir);
    const installation = await openInstallation(readSettings({ STRAATWIJS_DATA: dataDir }), { log: () => undefined });
    try {
      const [ports] = installation.all;
      if (!ports) throw new Error('there is no municipality');
      await loadGenerated(ports, count);
      await ports.people.saveStaff(noor);
      const figures: Figure[] = [];
      for (const [name, placeId] of Object.entries(areas)) {
        const times = await preparing(ports, placeId);
        const slowest = quantile(times, 1);
        figures.push({
          what: `the agenda for ${name}: p50 / slowest`,
          measured: `${ms(quantile(times, 0.5))} / ${ms(slowest)}`,
          limit: `slowest under ${limitMs} ms`,
          within: slowest < limitMs,
        });
      }
      return {
        title: 'talk',
        how: [
          about,
          `${count.toLocaleString('en-GB')} contributions of one year in the embedded server, loaded by the set-based path and folded, nothing vacuumed`,
          `${rounds} agendas each, prepared by the use case for somebody who may read messages: five themes with published counts, stories, what was told, promises, answers and events`,
        ],
        figures,
      };
    } finally {
      await installation.close();
    }
  } finally {
    await dispose();
  }
};
