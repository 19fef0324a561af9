import {
  addWeeks,
  answer,
  asWords,
  type ContributionBody,
  followCodeFromBytes,
  noteEvent,
  type Ports,
  type Prepared,
  prepare,
  publishStory,
  randomUuid,
  saveFace,
  startOfWeek,
  weekOf,
} from '@straatwijs/monitor';
import type { Settings } from '../settings/settings.ts';
import { loadPeople, noor } from './demo-people.ts';
import { denHaag } from './den-haag/index.ts';
import { datesOf, exampleEvents } from './example-events.ts';
import { exampleFaces } from './example-faces.ts';
import { type ExampleStory, exampleStories } from './example-stories.ts';
import { type ExampleSpot, exampleTaps, seeded } from './example-year.ts';
import { storiesInLanguages } from './stories-in-languages.ts';

/** `STRAATWIJS_DEMO` decides; without it the command does. */
export const demoIsWanted = (settings: Settings, asked: boolean): boolean =>
  settings.demo === undefined ? asked : settings.demo === 'on';

const dayMs = 86_400_000;

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
const preparer = async (ports: Ports): Promise<(body: ContributionBody, observed: number) => Prepared> => {
  const edition = await ports.places.current();
  if (!edition) throw new Error('the demo has no places');
  return (body, observed) => {
    const prepared = prepare(body, {
      now: Math.min(ports.now(), observed + 240_000),
      instruments: ports.instruments,
      seal: ports.seal,
      local: ports.local,
      place: { edition: edition.edition, id: body.place },
    });
    if (!prepared.ok) throw new Error(`the demo is not sound: ${JSON.stringify(prepared.refusal)}`);
    return prepared.value;
  };
};

const storyBody = (ports: Ports, story: ExampleStory, observed: number): ContributionBody => {
  const { words, digits } = asWords(followCodeFromBytes(ports.randomBytes(7)));
  return {
    id: randomUuid(ports.randomBytes(16)),
    followCode: `${words.join(' ')} ${digits}`,
    contributor: Buffer.from(ports.randomBytes(16)).toString('hex'),
    instrument: 'street-signal',
    version: 1,
    place: `straat:0518:${story.street}`,
    observedAt: new Date(observed).toISOString(),
    perspective: story.perspective,
    channel: 'phone',
    sharing: story.sharing,
    language: story.language ?? 'nl',
    answers: { valence: story.valence, theme: story.theme, story: story.text },
  };
};

// Whoever told it, the desk did its work as it does with real messages: same use cases, same rules.
const tellAndAnswer = async (ports: Ports, prepareOne: Awaited<ReturnType<typeof preparer>>): Promise<void> => {
  const now = ports.now();
  // From the beginning of the day, so that the whole day gives the same.
  const morning = Date.parse(`${ports.local(now).date}T00:00:00Z`);
  for (const [n, story] of [...exampleStories, ...storiesInLanguages].entries()) {
    const observed = morning - story.weeksAgo * 7 * dayMs - (1 + (n % 5)) * 0.4 * dayMs;
    const item = prepareOne(storyBody(ports, story, observed), observed);
    await ports.contributions.append([item]);
    const then: Ports = { ...ports, now: () => Math.min(now, observed + 3 * dayMs) };
    if (story.weeksAgo >= 1 && story.sharing === 'public') await publishStory(then, noor, { id: item.id });
    if (story.answer)
      await answer(then, noor, { id: randomUuid(ports.randomBytes(16)), ...story.answer, to: [item.id] });
  }
};

const bytesOf = (random: () => number) => (length: number) =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256));

const noteAndShow = async (ports: Ports): Promise<void> => {
  const today = ports.local(ports.now()).date;
  for (const event of exampleEvents) {
    const { kind, title } = event;
    const id = randomUuid(ports.randomBytes(16));
    const noted = await noteEvent(ports, noor, {
      ...{ id, kind, title, placeId: `straat:0518:${event.place}`, source: 'voorbeeld', open: true },
      ...datesOf(event, today),
    });
    if (!noted.ok) throw new Error(`the demo is not sound: ${JSON.stringify(noted.refusal)}`);
  }
  for (const { place, weeksAgo, ...face } of exampleFaces) {
    const since = startOfWeek(addWeeks(weekOf(today), -weeksAgo));
    const id = randomUuid(ports.randomBytes(16));
    const shown = await saveFace(ports, noor, {
      ...face,
      id,
      placeId: place,
      since,
      phone: '',
      mail: '',
      agreed: true,
    });
    if (!shown.ok) throw new Error(`the demo is not sound: ${JSON.stringify(shown.refusal)}`);
  }
};

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
  const prepared = function* () {
    for (const { body, observed } of exampleTaps(spots, ports.local(ports.now()).date))
      yield prepareOne(body, observed);
  };
  await ports.contributions.load(prepared());
  await tellAndAnswer(ports, prepareOne);
  await noteAndShow(ports);
  while ((await ports.counts.fold()) > 0);
};
