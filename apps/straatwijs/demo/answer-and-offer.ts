import {
  answerTaps,
  type FairAnswer,
  makeOffer,
  type OfferForm,
  type OfferState,
  type Ports,
  randomUuid,
  sayFair,
  stepOffer,
  tapWork,
} from '@straatwijs/monitor';
import { answerSets } from './answer-sets.ts';
import { noor } from './demo-people.ts';
import { sound } from './sound.ts';
import { aCode, type ToldStory } from './tell-and-answer.ts';

/** The buurt of the Jan Luykenlaan: the containers there changed in the last quarter that is over. */
const tapsAnsweredIn = 'BU05183637';

interface ExampleOffer extends Pick<OfferForm, 'kind' | 'theme' | 'words'> {
  readonly place: string;
  readonly steps: readonly (readonly [to: OfferState, words: string])[];
}
const exampleOffers: readonly ExampleOffer[] = [
  {
    ...{ place: 'straat:0518:kaapseplein', kind: 'help-with', theme: 'green' },
    words: 'Ik wil op zaterdag helpen met de bakken op het plein.',
    steps: [],
  },
  {
    ...{ place: 'straat:0518:weimarstraat', kind: 'own-action', theme: 'meeting' },
    words: 'Ik wil één keer per maand koken voor de straat.',
    steps: [
      ['contacted', ''],
      ['agreed', ''],
    ],
  },
  {
    ...{ place: 'straat:0518:jan-luykenlaan', kind: 'help-once', theme: 'clean' },
    words: 'Ik heb een bakfiets voor grof vuil.',
    steps: [
      ['contacted', ''],
      ['agreed', ''],
      ['done', ''],
      ['thanked', 'De bakfiets reed vier keer. De stoep was die avond leeg, en je kreeg nieuwe banden.'],
    ],
  },
];

const fairPattern: readonly FairAnswer[] = ['yes', 'yes', 'between', 'yes', 'no', 'yes', 'yes'];

/** What only makes sense once everything was counted: answers to taps, offers on their way, and how it went. */
export const answerAndOffer = async (ports: Ports, stories: readonly ToldStory[]): Promise<void> => {
  const newId = () => randomUuid(ports.randomBytes(16));
  await answerSets(ports);
  const { quarter } = sound(await tapWork(ports, noor));
  sound(
    await answerTaps(ports, noor, {
      ...{ id: newId(), placeId: tapsAnsweredIn, quarter: quarter.key, kind: 'we-do' },
      words: 'Veel tikken gingen over schoon. Daarom worden de containers in de Jan Luykenlaan vaker geleegd.',
      deeds: 'De containers worden twee keer per week geleegd.',
    }),
  );
  for (const { place: placeId, steps, ...form } of exampleOffers) {
    const id = newId();
    const how = { ways: ['room'], phone: '', mail: '', language: 'nl' };
    sound(await makeOffer(ports, { ...form, ...how, id, code: aCode(ports), placeId }));
    for (const [to, words] of steps) sound(await stepOffer(ports, noor, { id, to, words }));
  }
  const answered = stories.filter(({ story }) => story.answer);
  for (const [n, { body, observed }] of answered.entries()) {
    // Not all on the day that the example was made: a week after they told it, when they had heard.
    const then: Ports = { ...ports, now: () => Math.min(ports.now(), observed + 7 * 86_400_000) };
    const says = fairPattern[n % fairPattern.length] ?? 'yes';
    sound(await sayFair(then, body.followCode, { question: 'fair', says }));
    if (n % 2 === 0) sound(await sayFair(then, body.followCode, { question: 'again', says: 'yes' }));
  }
};
