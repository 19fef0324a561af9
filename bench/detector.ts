import { findPersonalData, knownStreets, leaveOut } from '@straatwijs/monitor';
import { type Figure, type Measured, ms } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { seeded } from './parts/seeded.ts';

const limitMs = 5000;
const sentences = [
  ...['De vuilnis staat al drie dagen buiten.', 'Mijn buurman Kees helpt iedereen met zijn fiets.'],
  ...['Bel Fatima op 06 12345678 als je wilt meedoen.', 'De Jan Luykenlaan is veel te donker.', 'Tram 12 rijdt niet.'],
  ...[
    'Op Beeklaan 301a wordt gehandeld.',
    'Het park is prachtig in de lente, maar er is geen bank.',
    'Meer groen graag!',
  ],
  ...['Mevr. A.B. van der Meer zit alleen, zij is geboren op 12-03-1947.', 'Mail naar tuin@voorbeeld.nl of kom langs.'],
  ...[
    'Komşum Ayşe çok yardımsever.',
    'Pani Kowalska mieszka sama.',
    'جاري أحمد يساعد الجميع.',
    'Съседът ми Иван помага.',
  ],
  ...['Parkeren is nummer 1 probleem in deze straat.', 'iedereen kent hem als de koning van het plein'],
];
/** The barest walk over a text that knows words at all: what no detector can be quicker than. */
const words = /\p{L}+|\p{N}+/gu;

/** What one core did for it, in ms: a busy machine makes nobody slow who is not. */
const used = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Personal data in ten thousand stories, beside splitting the same stories into words, in the same minute. */
export const detector = async (count = 10_000): Promise<Measured> => {
  const about = machine();
  const random = seeded(28);
  const pick = () => sentences[Math.floor(random() * sentences.length)] ?? '';
  const stories = Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, pick).join(' '),
  );
  const letters = stories.reduce((sum, story) => sum + story.length, 0);
  const streets = knownStreets(Array.from({ length: 2000 }, (_, n) => `Straat van de Proef ${n}`));
  let found = 0;
  for (const story of stories.slice(0, 500)) findPersonalData(story, streets);
  const bare = used(() => {
    for (const story of stories) found += story.match(words)?.length ?? 0;
  });
  found = 0;
  const start = performance.now();
  const took = used(() => {
    for (const story of stories) {
      const spans = findPersonalData(story, streets);
      found += spans.length;
      leaveOut(story, spans, 'nl');
    }
  });
  const wall = performance.now() - start;
  const write = (n: number) => n.toLocaleString('en-GB');
  const hostile = ['1', '.', 'a@', 'J.', 'van ', '('].map((unit) => {
    const text = unit.repeat(Math.ceil(50_000 / unit.length));
    return used(() => findPersonalData(text, streets));
  });
  const figures: Figure[] = [
    { what: 'bare: the same stories split into words', measured: ms(bare) },
    {
      what: `found and left out, ${write(count)} stories`,
      measured: `${ms(took)} (${ms(took / count)} each, ${write(found)} found)`,
      limit: 'under 5 s',
      within: took < limitMs,
    },
    { what: 'the same by the clock, with whatever else ran', measured: ms(wall) },
    { what: 'slowest of six hostile texts of 50,000 signs', measured: ms(Math.max(...hostile)) },
  ];
  return {
    title: 'detector',
    how: [
      about,
      `${write(count)} stories of one to five sentences in six languages from a seed, ${write(letters)} signs; 2,000 street names handed in; one thread, in time of the processor`,
    ],
    figures,
  };
};
