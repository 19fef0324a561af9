import {
  answer,
  asWords,
  type ContributionBody,
  followCodeFromBytes,
  type Ports,
  publishStory,
  randomUuid,
} from '@straatwijs/monitor';
import { noor } from './demo-people.ts';
import { type ExampleStory, exampleStories } from './example-stories.ts';
import { sound } from './sound.ts';
import { storiesInLanguages } from './stories-in-languages.ts';

const dayMs = 86_400_000;

export interface ToldStory {
  readonly story: ExampleStory;
  readonly body: ContributionBody & { readonly followCode: string };
  readonly observed: number;
}

/** A follow code of the example, from its seed. */
export const aCode = (ports: Ports): string => {
  const { words, digits } = asWords(followCodeFromBytes(ports.randomBytes(7)));
  return `${words.join(' ')} ${digits}`;
};

const storyBody = (ports: Ports, story: ExampleStory, observed: number): ToldStory['body'] => {
  return {
    id: randomUuid(ports.randomBytes(16)),
    followCode: aCode(ports),
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

/** The stories as they were sent, counted from the beginning of the day, so that the whole day gives the same. */
export const toldStories = (ports: Ports): readonly ToldStory[] => {
  const morning = Date.parse(`${ports.local(ports.now()).date}T00:00:00Z`);
  return [...exampleStories, ...storiesInLanguages].map((story, n) => {
    const observed = morning - story.weeksAgo * 7 * dayMs - (1 + (n % 5)) * 0.4 * dayMs;
    return { story, observed, body: storyBody(ports, story, observed) };
  });
};

/** The desk does its work as with real messages, a few days later: same use cases, same rules. */
export const answerStories = async (ports: Ports, stories: readonly ToldStory[]): Promise<void> => {
  for (const { story, body, observed } of stories) {
    const then: Ports = { ...ports, now: () => Math.min(ports.now(), observed + 3 * dayMs) };
    if (story.weeksAgo >= 1 && story.sharing === 'public') sound(await publishStory(then, noor, { id: body.id }));
    if (story.answer)
      sound(await answer(then, noor, { id: randomUuid(ports.randomBytes(16)), ...story.answer, to: [body.id] }));
  }
};
