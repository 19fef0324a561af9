import { parseArgs } from 'node:util';
import { checks } from '../doctor/checks/index.ts';
import { examine } from '../doctor/examine.ts';
import type { Command } from './command.ts';

/** One line per thing that is looked at. */
export const doctor: Command = {
  name: 'doctor',
  summary: 'look whether this installation is well',
  help: `straatwijs doctor

Looks at this installation and changes nothing; the monitor may run. One line per thing: ok, attention or wrong, and what to do.
It looks at: ${checks.map((c) => c.name).join(', ')}.
The exit code is 1 when anything is wrong, else 0.`,
  async run(words, { settings, print }) {
    parseArgs({ args: [...words], options: {} });
    const count = { ok: 0, attention: 0, wrong: 0 };
    for await (const { check, state, sentence, todo } of examine(settings, checks)) {
      count[state]++;
      print(`${state.padEnd(9)}  ${check.padEnd(10)}  ${sentence}.`);
      if (todo) print(`${''.padEnd(23)}${todo}`);
    }
    print(`${count.ok} ok, ${count.attention} to look at, ${count.wrong} wrong.`);
    return count.wrong === 0 ? 0 : 1;
  },
};
