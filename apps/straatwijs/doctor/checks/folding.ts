import { setTimeout as sleep } from 'node:timers/promises';
import type { Ports } from '@straatwijs/monitor';
import { attention, type Check, type Finding, ok } from '../check.ts';

const most = 100_000;
const patienceMs = 4_000;

const lookAt = async ({ municipality: { name }, upkeep }: Ports): Promise<Finding> => {
  const before = await upkeep.waiting(most);
  if (before === 0) return ok(`${name}: nothing waits to be counted`);
  await sleep(patienceMs);
  const after = await upkeep.waiting(most);
  if (after < before || after < 1000) return ok(`${name}: ${after} changes wait to be counted, and go on`);
  return attention(
    `${name}: ${after >= most ? 'more than ' : ''}${after} changes wait to be counted, and none went on in ${patienceMs / 1000} s`,
    'Start the monitor: it counts while it runs. Public pages count late until then; the desk does not.',
  );
};

/** Whether counts keep up with what is told. */
export const foldingCheck: Check = {
  name: 'counting',
  look: ({ all }) => Promise.all(all.map(lookAt)),
};
