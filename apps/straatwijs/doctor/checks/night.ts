import { attention, type Check, type Finding, ok, wrong } from '../check.ts';

const todos: Readonly<Record<string, string>> = {
  counts:
    'Stop the monitor, keep a backup, and ask for help: counts are made from what was told and can be made again.',
  rows: 'Make a backup now if that still works, and look at the disk: rehearse the last good one with straatwijs restore --rehearse.',
  backup: 'Solve what it says, then make one: straatwijs backup <file>.',
  ledger:
    'See to it that the monitor can write the ledger: without it an older backup would bring back what people erased.',
};
const oldAfterMs = 60 * 3_600_000;

/** What the look of the last night found, per municipality. */
export const nightCheck: Check = {
  name: 'last night',
  async look({ all, now }) {
    const found: Finding[] = [];
    for (const { municipality, upkeep } of all) {
      const checks = await upkeep.latest();
      if (checks.length === 0) {
        found.push(attention(`${municipality.name}: nothing was looked at yet`, 'Let the monitor run for a night.'));
        continue;
      }
      const newest = Math.max(...checks.map((c) => c.checkedAt));
      if (now() - newest > oldAfterMs)
        found.push(
          attention(
            `${municipality.name}: the last look was at ${new Date(newest).toISOString()}`,
            'Let the monitor run at night.',
          ),
        );
      for (const { subject, state, detail } of checks) {
        const sentence = `${municipality.name}, ${subject}: ${detail}`;
        found.push(
          state === 'ok' ? ok(sentence) : (state === 'wrong' ? wrong : attention)(sentence, todos[subject] ?? ''),
        );
      }
    }
    return found;
  },
};
