import { retentionState } from '@straatwijs/monitor';
import { attention, type Check, ok, wrong } from '../check.ts';

const hour = 3_600_000;
/** It is done every night: one that was missed is made up for, three are not. */
const oldAfter = 36;
const badAfter = 72;

/** When everything was last looked after that is kept no longer than needed. */
export const retentionCheck: Check = {
  name: 'retention',
  look: ({ all, now }) =>
    Promise.all(
      all.map(async (ports) => {
        const { name } = ports.municipality;
        const { last, runs } = await retentionState(ports);
        if (!last)
          return attention(
            `${name}: what was kept long enough was never erased yet`,
            'Let the monitor run for a night: it erases by itself.',
          );
        const hours = (now() - last.at) / hour;
        const erased = runs.reduce((sum, run) => sum + Object.values(run.erased).reduce((n, of) => n + of, 0), 0);
        const age = hours < 48 ? `${Math.max(0, Math.floor(hours))} hours` : `${Math.floor(hours / 24)} days`;
        const sentence = `${name}: what was kept long enough was erased ${age} ago; ${erased} things in the last ${runs.length} runs`;
        const todo = 'Let the monitor run: it erases every night, and its log says why when it could not.';
        return hours > badAfter ? wrong(sentence, todo) : hours > oldAfter ? attention(sentence, todo) : ok(sentence);
      }),
    ),
};
