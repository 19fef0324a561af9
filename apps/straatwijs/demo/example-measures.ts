import {
  addWeeks,
  type ContributionBody,
  chooseComparison,
  judgeSideEffect,
  noteMeasure,
  noteSideEffect,
  type Ports,
  randomUuid,
  startOfWeek,
  stepMeasure,
  weekOf,
} from '@straatwijs/monitor';
import { exampleId, hex, seeded } from './chance.ts';
import { noor } from './demo-people.ts';
import { howMany } from './example-looking.ts';
import { plantedLooking, timesSeen } from './planted.ts';
import { sound } from './sound.ts';

/** The same everywhere, so that they can be found. */
export const exampleMeasures = {
  green: '5e0c6a1e-37a1-8d20-a111-6b1f0c4d2a01',
  bench: '5e0c6a1e-37a1-8d20-a111-6b1f0c4d2a02',
} as const;
const street = (name: string): string => `straat:0518:${name}`;
const [green] = plantedLooking;
/** Looked at in the same way, without anything being done there. */
const alike = ['acacia', 'ahorn', 'berberis', 'cypres', 'els', 'esdoorn', 'larix', 'pijnboom', 'plataan', 'klimop'].map(
  (tree) => street(`${tree}straat`),
);
/** As long as it is kept up, and the same weeks a year earlier. */
const greenWeeks = (green?.from ?? 0) + 52;
const seen = 1.3;

/** What eight volunteers saw of unkept green in twelve streets, about once a week each. Deterministic for a given day. @param today local date */
export function* exampleGreenLooks(today: string): Generator<{
  readonly body: ContributionBody;
  readonly observed: number;
}> {
  const random = seeded(37);
  const marks = Array.from({ length: 8 }, () => hex(random, 32));
  for (let ago = greenWeeks; ago >= 1; ago--) {
    const week = addWeeks(weekOf(today), -ago);
    const monday = Date.parse(`${startOfWeek(week)}T00:00:00Z`);
    // Green grows in summer, everywhere alike.
    const season = 1 + 0.5 * Math.sin((2 * Math.PI * ((week % 100) - 13)) / 52);
    for (const place of [...(green?.places ?? []), ...alike])
      for (let look = 0; look < 2; look++) {
        const observed = monday + Math.floor(random() * 7) * 86_400_000 + (9 + random() * 9) * 3_600_000;
        const value = howMany(random, seen * season * timesSeen(place, 'green-unkept', ago));
        const contributor = marks[Math.floor(random() * marks.length)] ?? '';
        const id = exampleId(random);
        if (random() > 0.85) continue;
        const body: ContributionBody = {
          ...{ id, contributor, instrument: 'early-warning', version: 1, place, minutes: 2, language: 'nl' },
          ...{ observedAt: new Date(observed).toISOString(), perspective: 'resident', channel: 'phone' },
          answers: { 'green-unkept': value },
        };
        yield { body, observed };
      }
  }
}

/** Two measures: one with a change that was planted and streets to compare with, one too young to say anything of. */
export const measureExample = async (ports: Ports): Promise<void> => {
  const week = weekOf(ports.local(ports.now()).date);
  const monday = (weeksAgo: number) => startOfWeek(addWeeks(week, -weeksAgo));
  const on = (weeksAgo: number): Ports => ({ ...ports, now: () => Date.parse(`${monday(weeksAgo)}T10:00:00Z`) });
  const newId = () => randomUuid(ports.randomBytes(16));
  const begun = green?.from ?? 0;
  const { id } = sound(
    await noteMeasure(on(begun + 4), noor, {
      ...{
        id: exampleMeasures.green,
        kind: 'upkeep',
        title: 'Het groen wordt om de twee weken bijgehouden',
        open: true,
      },
      about: 'Een ploeg van Groenbeheer knipt, wiedt en ruimt op, samen met bewoners die dat willen.',
      ...{ runBy: 'Groenbeheer (voorbeeld)', expected: 'thing:green-unkept', direction: 'less' },
      ...{ goodFor: 'Wie er woont en er langs loopt.', badFor: 'Andere straten, als de ploeg daar minder komt.' },
      why: 'Bewoners vroegen erom en wilden meedoen.',
      ...{ peaked: false, decided: monday(begun + 4), from: monday(begun), placeIds: green?.places ?? [] },
    }),
  );
  sound(await chooseComparison(on(begun + 1), noor, { id, placeIds: alike, because: '' }));
  sound(await stepMeasure(on(begun), noor, { id, to: 'running', why: '' }));
  const brought = [
    { words: 'Buren maken vaker een praatje als ze buiten bezig zijn.', perspective: 'resident', valence: 'positive' },
    { words: 'De ploeg komt minder toe aan het plantsoen verderop.', perspective: 'professional', valence: 'negative' },
  ];
  for (const [n, effect] of brought.entries()) {
    const effectId = newId();
    sound(
      await noteSideEffect(on(10 - n), noor, {
        ...{ ...effect, id, effectId, meant: false, source: n === 0 ? 'talk' : 'seen', heard: monday(11 - n) },
      }),
    );
    if (n === 0) sound(await judgeSideEffect(on(9), noor, { id, effectId, state: 'shown' }));
  }
  const young = sound(
    await noteMeasure(on(6), noor, {
      ...{ id: exampleMeasures.bench, kind: 'space', title: 'Een bank bij de bushalte', open: true },
      about: 'Zodat wie moe is even kan zitten. De buurt koos de plek.',
      ...{ runBy: 'Inrichting (voorbeeld)', expected: 'thing:bench', direction: 'more' },
      ...{ goodFor: 'Wie op de bus wacht of slecht ter been is.', badFor: '', why: 'Hier was geen enkele bank.' },
      ...{ peaked: false, decided: monday(6), from: monday(4), placeIds: [street('jan-luykenlaan')] },
    }),
  );
  const because = 'in de straten ernaast wordt nog te kort gekeken.';
  sound(await chooseComparison(on(5), noor, { id: young.id, placeIds: [], because }));
};
