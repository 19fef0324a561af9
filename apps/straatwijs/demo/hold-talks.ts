import {
  addWeeks,
  type LineCommand,
  markLine,
  type Perspective,
  type Ports,
  penDeed,
  planTalk,
  randomUuid,
  startOfWeek,
  stepTalk,
  talkNow,
  weekOf,
  writeLines,
} from '@straatwijs/monitor';
import { noor } from './demo-people.ts';
import { type ExampleTalk, exampleTalks, nextTalk, talksAbout } from './example-talks.ts';
import { sound } from './sound.ts';

const cameAs = ['resident', 'young-resident', 'professional'] as const satisfies readonly Perspective[];
const dayMs = 86_400_000;
const at = (ports: Ports, instant: number): Ports => ({ ...ports, now: () => instant });
const venue = 'buurtkamer, Jan Luykenlaan';

/** One evening: planned, held, sent round, and after a week let through line by line. */
const holdOne = async (ports: Ports, example: ExampleTalk): Promise<void> => {
  const newId = () => randomUuid(ports.randomBytes(16));
  const date = startOfWeek(addWeeks(weekOf(ports.local(ports.now()).date), -example.weeksAgo));
  const evening = Date.parse(`${date}T19:30:00Z`);
  const [before, there, after] = [at(ports, evening - 14 * dayMs), at(ports, evening), at(ports, evening + 9 * dayMs)];
  const { id, kind, joins } = example;
  sound(
    await planTalk(before, noor, { id, kind, placeId: talksAbout, date, starts: '19:30', venue, joins, whyNone: '' }),
  );
  sound(await stepTalk(before, noor, { id, step: 'prepare' }));
  sound(await penDeed(there, noor, { talkId: id, deed: 'taken' }));
  const lines: LineCommand[] = example.lines.map((line, n) => ({
    ...{ id: newId(), part: line.part, words: line.words, device: 'voorbeeld', number: n + 1 },
    ...(line.theme ? { theme: line.theme } : {}),
    ...(line.owner === undefined
      ? {}
      : { owner: line.owner, due: startOfWeek(addWeeks(weekOf(date), line.inWeeks ?? 8)) }),
  }));
  const came = cameAs.map((perspective, n) => ({
    ...{ id: newId(), part: 'attendance', words: '', device: 'voorbeeld', number: 100 + n, perspective },
    people: example.came[n] ?? 0,
  }));
  sound(await writeLines(there, noor, { talkId: id, lines: [...lines, ...came] }));
  sound(await stepTalk(there, noor, { id, step: 'send-round' }));
  // The clock fixes them a week later.
  await talkNow(after, id);
  for (const [n, { id: lineId }] of lines.entries()) {
    sound(await markLine(after, noor, { talkId: id, lineId, says: 'public' }));
    const [says, words] = example.lines[n]?.kept ?? [];
    if (says)
      sound(await markLine(at(ports, evening + 90 * dayMs), noor, { talkId: id, lineId, says, words: words ?? '' }));
  }
  sound(await stepTalk(after, noor, { id, step: 'publish' }));
};

/** Two talks that were held, with what became of what was promised, and the one that comes. */
export const holdTalks = async (ports: Ports): Promise<void> => {
  for (const example of exampleTalks) await holdOne(ports, example);
  const date = startOfWeek(addWeeks(weekOf(ports.local(ports.now()).date), nextTalk.inWeeks));
  const { id, joins } = nextTalk;
  sound(
    await planTalk(ports, noor, {
      id,
      kind: 'quarterly',
      placeId: talksAbout,
      date,
      starts: '19:30',
      venue,
      joins,
      whyNone: '',
    }),
  );
};
