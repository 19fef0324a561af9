import { attentionTogether, freezeVote, perspectives, type ToldBy, themes } from '@straatwijs/monitor';
import { type Opinion, opinionMap } from '@straatwijs/statistics';
import { type Figure, type Measured, ms, quantile } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { seeded } from './parts/seeded.ts';

const rounds = 9;
/** A page of the desk that is worked out anew each time it is asked for. */
const limitMs = 200;

/** Time of the processor for one time, median of some. */
const took = (work: () => unknown): number =>
  quantile(
    Array.from({ length: rounds }, () => {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
    0.5,
  );

const figure = (what: string, work: () => unknown): Figure => {
  const measured = took(work);
  return { what, measured: ms(measured), limit: `under ${limitMs} ms`, within: measured < limitMs };
};

/** How long the order of themes, a vote and the map of opinions take, of as many people as a wijk has at most. */
export const agenda = async (): Promise<Measured> => {
  const about = machine();
  const random = seeded(19);
  const told = perspectives.map(
    (perspective): ToldBy => ({
      perspective,
      people: 2000,
      themes: themes.map((theme) => ({ theme, asks: Math.floor(400 * random()), well: Math.floor(300 * random()) })),
    }),
  );
  const votes = (voters: number) =>
    Array.from({ length: voters }, (_, n) => ({
      line: `line ${n}`,
      themes: themes.filter((_t, k) => random() < (k % 3 === n % 3 ? 0.6 : 0.15)),
    }));
  const [few, many] = [votes(30), votes(1000)];
  const people = Array.from({ length: 100 }, (_, n) =>
    Array.from({ length: 20 }, (_s, k): Opinion => (random() < 0.15 ? null : random() < (n + k) / 120 ? 1 : -1)),
  );
  const vote = (given: typeof few, rule: 'plain-count' | 'equal-shares') => () =>
    freezeVote(given, { places: 3, rule, seed: 7 });
  return {
    title: 'agenda',
    how: [
      about,
      'in time of the processor, median of nine; votes with 200 imagined votes for how firm they stand, and the other rule beside it',
    ],
    figures: [
      figure(`order of ${themes.length - 1} themes, of ${perspectives.length} perspectives and together`, () =>
        attentionTogether(told),
      ),
      figure('vote of 30 people on three places, plain count', vote(few, 'plain-count')),
      figure('vote of 1,000 people on three places, plain count', vote(many, 'plain-count')),
      figure('vote of 1,000 people on three places, equal shares', vote(many, 'equal-shares')),
      figure('map of the opinions of 100 people on 20 statements', () => opinionMap(people, 7)),
    ],
  };
};
