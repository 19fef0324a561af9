import { attention, type Check, ok } from '../check.ts';

const dayMs = 86_400_000;

/** What waits for people: messages that were not decided yet. */
export const workCheck: Check = {
  name: 'open work',
  look: ({ all, now }) =>
    Promise.all(
      all.map(async ({ municipality: { name, readWithinDays }, desk }) => {
        const { open, oldest } = await desk.load();
        if (open === 0 || oldest === undefined) return ok(`${name}: nothing waits`);
        const days = Math.floor((now() - oldest) / dayMs);
        const sentence = `${name}: ${open} messages wait, the oldest for ${days} days`;
        // Working days as calendar days: five of them take a week.
        return days > (readWithinDays * 7) / 5 + 2
          ? attention(
              sentence,
              `That is longer than the ${readWithinDays} working days that are promised. Ask who reads there.`,
            )
          : ok(sentence);
      }),
    ),
};
