import { type ContributionBody, type Door, type Ports, type Prepared, prepare } from '@straatwijs/monitor';
import type { Settings } from '../settings/settings.ts';
import { answerAndOffer } from './answer-and-offer.ts';
import { beginActions } from './begin-actions.ts';
import { bytesOf, seeded } from './chance.ts';
import { chooseAndSteer } from './choose-and-steer.ts';
import { loadPeople } from './demo-people.ts';
import { denHaag } from './den-haag/index.ts';
import { exampleLooks } from './example-looking.ts';
import { exampleGreenLooks, measureExample } from './example-measures.ts';
import { exampleNotes } from './example-work.ts';
import { type ExampleSpot, exampleTaps } from './example-year.ts';
import { holdTalks } from './hold-talks.ts';
import { noteAndShow, setGoals } from './note-and-show.ts';
import { noteWhatRuns } from './note-what-runs.ts';
import { routeMessages } from './route-messages.ts';
import { sound } from './sound.ts';
import { talkAndChoose } from './talk-and-choose.ts';
import { answerStories, type ToldStory, toldStories } from './tell-and-answer.ts';

/** `STRAATWIJS_DEMO` decides; without it the command does. */
export const demoIsWanted = (settings: Settings, asked: boolean): boolean =>
  settings.demo === undefined ? asked : settings.demo === 'on';

// The streets and squares that the areas of the demo look at together; every other one gets a little.
const lively = new Map([
  ['straat:0518:kaapseplein', 9],
  ['straat:0518:weimarstraat', 12],
  ['straat:0518:beeklaan', 8],
  ['straat:0518:jan-luykenlaan', 9],
  ['straat:0518:van-baerlestraat', 7],
  ['straat:0518:tesselseplein', 7],
]);

const spotsOf = async (ports: Ports): Promise<readonly ExampleSpot[]> => {
  const streets = await Promise.all(
    (['street', 'square'] as const).map((scale) => ports.places.list({ scale, limit: 500 })),
  );
  return streets.flat().map((p) => ({ place: p.id, perWeek: lively.get(p.id) ?? 0.55 }));
};

/** Prepared as if it had come in a few minutes after it was seen, by the same rules as any contribution. */
const preparer = async (
  ports: Ports,
): Promise<(body: ContributionBody, observed: number, door?: Partial<Door>) => Prepared> => {
  const edition = await ports.places.current();
  if (!edition) throw new Error('the demo has no places');
  return (body, observed, door = {}) =>
    sound(
      prepare(body, {
        now: Math.min(ports.now(), observed + 240_000),
        instruments: ports.instruments,
        seal: ports.seal,
        local: ports.local,
        place: { edition: edition.edition, id: body.place, scale: 'street' },
        ...door,
      }),
    );
};

/** Everything that was told, noted and seen, in one go. */
function* contributionsOf(
  ports: Ports,
  spots: readonly ExampleSpot[],
  stories: readonly ToldStory[],
  prepareOne: Awaited<ReturnType<typeof preparer>>,
): Generator<Prepared> {
  const today = ports.local(ports.now()).date;
  for (const { body, observed } of exampleTaps(spots, today)) yield prepareOne(body, observed);
  for (const { body, observed, work } of exampleNotes(today)) yield prepareOne(body, observed, work);
  for (const { body, observed, chosen } of exampleLooks(today)) yield prepareOne(body, observed, { chosen });
  for (const { body, observed } of exampleGreenLooks(today)) yield prepareOne(body, observed);
  for (const { body, observed } of stories) yield prepareOne(body, observed);
}

/**
 * Load the example on an empty installation: The Hague's places, a desk, and clearly marked example content. The same on
 * every machine for a given day: chance comes from a seed, ids and codes included.
 */
export const loadDemo = async (given: Ports, remark: (line: string) => void): Promise<void> => {
  if (await given.places.current()) return;
  const ports: Ports = { ...given, randomBytes: bytesOf(seeded(2019)) };
  remark('First start: loading The Hague with an example year …');
  await ports.places.save(denHaag());
  await loadPeople(ports);
  const prepareOne = await preparer(ports);
  const spots = await spotsOf(ports);
  const stories = toldStories(ports);
  await ports.contributions.load(contributionsOf(ports, spots, stories, prepareOne));
  await answerStories(ports, stories);
  await chooseAndSteer(ports);
  await noteAndShow(ports);
  await routeMessages(ports);
  await noteWhatRuns(ports);
  await measureExample(ports);
  while ((await ports.counts.fold()) > 0);
  await setGoals(ports);
  await answerAndOffer(ports, stories);
  await talkAndChoose(ports);
  await beginActions(ports, stories);
  await holdTalks(ports);
};
