import { addWeeks, type ContributionBody, type Staff, startOfWeek, weekOf } from '@straatwijs/monitor';
import { exampleId, pick, seeded } from './chance.ts';
import { jeugdwerk, straatteam } from './demo-people.ts';
import { isFestive } from './example-year.ts';

/** An organisation of the example: where it works, and how the share of girls goes over the weeks. */
interface ExampleTeam {
  readonly organisation: string;
  readonly workers: readonly string[];
  readonly lead: Staff;
  readonly places: readonly string[];
  /** Share of girls at the beginning and now. */
  readonly girls: readonly [from: number, to: number];
  readonly target: number;
}

export const workWeeks = 26;
const street = (name: string): string => `straat:0518:${name}`;
export const exampleTeams: readonly ExampleTeam[] = [
  {
    ...straatteam,
    places: ['kaapseplein', 'weimarstraat', 'beeklaan', 'jan-luykenlaan', 'van-baerlestraat'].map(street),
    girls: [0.2, 0.4],
    target: 45,
  },
  {
    ...jeugdwerk,
    places: ['tesselseplein', 'kaapseplein', 'weimarstraat', 'jan-luykenlaan'].map(street),
    girls: [0.33, 0.43],
    target: 45,
  },
];

/** What is done differently, since when: its effect is in the notes. */
export const courseChange = {
  place: street('kaapseplein'),
  organisation: straatteam.organisation,
  by: straatteam.lead,
  weeksAgo: 6,
  words: 'Op woensdag is er een uur alleen voor meisjes.',
} as const;

/** Weeks in which nobody of a team came: no visits is something else than nobody met. */
const plantedPause = {
  organisation: straatteam.organisation,
  place: street('beeklaan'),
  from: 7,
  until: 4,
} as const;

const activities = [
  ['football-cage', 30],
  ['street', 30],
  ['sports', 16],
  ['indoor', 12],
  ['homework', 6],
  ['talk', 6],
] as const;
const wentWell = [
  'Er kwamen twee nieuwe gezichten, en zij bleven.',
  'De groep ruimde zelf de ballen op.',
  'Een vader hielp mee met de thee.',
  'Ze vroegen of we volgende week weer komen.',
  'Rustige middag, veel gelachen.',
] as const;
const stoodOut = ['De lamp bij de kooi is uit.', 'Bij regen is er nergens een dak.'] as const;

const sharpened = (share: readonly [number, number], ago: number): number =>
  share[0] + ((share[1] - share[0]) * (workWeeks - ago)) / workWeeks;

const isPaused = (organisation: string, place: string, ago: number): boolean =>
  organisation === plantedPause.organisation &&
  place === plantedPause.place &&
  ago <= plantedPause.from &&
  ago > plantedPause.until;

const answersOf = (random: () => number, share: number, onlyGirls: boolean): ContributionBody['answers'] => {
  const children = 5 + Math.floor(random() * 13);
  const girls = Array.from({ length: children }, () => random() < share).filter(Boolean).length;
  const adults = Math.floor(random() * 6);
  const said = (list: readonly string[], chance: number) =>
    random() < chance ? pick(random, list, () => 1) : undefined;
  const well = said(wentWell, 0.3);
  const notable = said(stoodOut, 0.06);
  return {
    activity: onlyGirls ? 'girls' : pick(random, activities, ([, weight]) => weight)[0],
    children,
    // Not always counted, as in any week of work.
    ...(onlyGirls ? { girls: children } : random() < 0.12 ? {} : { girls }),
    adults,
    spoken: Math.floor(random() * (adults + 1)),
    ...(well ? { well } : {}),
    ...(notable ? { notable } : {}),
  };
};

/** What the workers noted, until yesterday. Deterministic for a given day. @param today local date */
export function* exampleNotes(today: string): Generator<{
  readonly body: ContributionBody;
  readonly observed: number;
  readonly work: { readonly staffId: string; readonly organisation: string };
}> {
  const random = seeded(45);
  const morning = Date.parse(`${today}T00:00:00Z`);
  for (let ago = workWeeks; ago >= 0; ago--) {
    const week = addWeeks(weekOf(today), -ago);
    if (isFestive(week)) continue;
    const monday = Date.parse(`${startOfWeek(week)}T00:00:00Z`);
    for (const { organisation, workers, places, girls } of exampleTeams)
      for (const place of places)
        for (const staffId of workers) {
          const visits = Math.floor(0.7 + random() * 1.6);
          for (let n = 0; n < visits; n++) {
            const observed = monday + Math.floor(random() * 6) * 86_400_000 + (14 + random() * 5) * 3_600_000;
            const changed =
              organisation === courseChange.organisation && place === courseChange.place && ago < courseChange.weeksAgo;
            const answers = answersOf(random, sharpened(girls, ago), changed && random() < 0.25);
            const id = exampleId(random);
            if (observed >= morning || isPaused(organisation, place, ago)) continue;
            const body: ContributionBody = {
              ...{ id, instrument: 'logbook', version: 1, place, perspective: 'professional', channel: 'phone' },
              ...{ observedAt: new Date(observed).toISOString(), language: 'nl', answers },
            };
            yield { body, observed, work: { staffId, organisation } };
          }
        }
  }
}
