import { attention, type Check, type Finding, ok, wrong } from '../check.ts';

const limitMs = 2_000;
const badMs = 60_000;

const compared = (whose: string, difference: number): Finding => {
  const seconds = `${(Math.abs(difference) / 1000).toFixed(1)} s ${difference > 0 ? 'ahead of' : 'behind'} the one here`;
  const todo = 'Let both machines take their time from the network (NTP): weeks are closed by these clocks.';
  if (Math.abs(difference) > badMs) return wrong(`the clock of ${whose} is ${seconds}`, todo);
  if (Math.abs(difference) > limitMs) return attention(`the clock of ${whose} is ${seconds}`, todo);
  return ok(`equal to that of ${whose}`);
};

/** This clock beside that of the database and of whatever stands before the monitor. */
export const clockCheck: Check = {
  name: 'clock',
  async look({ database, settings }) {
    const found: Finding[] = [];
    if (database) found.push(compared('the database', database.clock.theirs - database.clock.ours));
    if (settings.origin) {
      const asked = Date.now();
      const date = await fetch(settings.origin, {
        method: 'HEAD',
        redirect: 'manual',
        signal: AbortSignal.timeout(10_000),
      }).then(
        (answer) => Date.parse(answer.headers.get('date') ?? ''),
        () => Number.NaN,
      );
      // The header counts whole seconds, cut off.
      if (!Number.isNaN(date)) found.push(compared(settings.origin, date + 500 - (asked + Date.now()) / 2));
    }
    return found;
  },
};
