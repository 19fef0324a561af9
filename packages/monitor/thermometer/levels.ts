import {
  type CountGroup,
  type CountLevel,
  groupOfCounts,
  groupToLeanOn,
  levelInGroup,
  levelsOfShares,
  type ShareLevel,
} from '@straatwijs/statistics';
import type { ContributorClass } from '../disclosure/index.ts';
import type { Gauge } from './gauge.ts';
import type { LevelCount } from './level-counts.ts';

/** Places of one scale that lie together, from small to large: a place leans on the first that holds enough. */
export interface LeanGroup {
  /** The place around them. */
  readonly within: string;
  readonly placeIds: readonly string[];
}
export type LeanGroups = readonly [LeanGroup, ...LeanGroup[]];

/** A place with all that it may lean on. */
export const everyPlace = (placeId: string, groups: LeanGroups): readonly string[] => [
  ...new Set([placeId, ...groups.flatMap((g) => g.placeIds)]),
];

/** How a place is doing on one thing over one period, and what that hangs on. */
export interface Level {
  readonly measure: Gauge;
  readonly placeId: string;
  readonly perspective?: string;
  /** Everything whose change breaks a series: instrument with its version, edition of the boundaries, method. */
  readonly series: string;
  readonly state: 'value' | 'too-few' | 'not-looked';
  /** Its estimate, interval, numbers and sentences; undefined where nothing may be said. */
  readonly level?: CountLevel | ShareLevel;
  readonly contributors?: ContributorClass;
  /** The place around the group that it leans on. */
  readonly leansOn?: string;
}

export interface LevelQuestion {
  readonly measure: Gauge;
  readonly edition: number;
  readonly placeId: string;
  readonly groups: LeanGroups;
  readonly perspective?: string;
}

const methodOf = { 'per-visit': 'gamma-poisson-grid@1', share: 'beta-binomial-grid@1' } as const;

const emptyCount = { count: 0, effort: 0 };

/** Counts by thing, perspective, version and place, and what groups of them say: asked for many places, so found once. */
interface Counted {
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, LevelCount>>>;
  readonly groups: Map<string, CountGroup>;
  readonly byPlace: ReadonlyMap<string, readonly LevelCount[]>;
}
const counted = new WeakMap<readonly LevelCount[], Counted>();

const aboutOf = (measure: string, perspective: string | undefined): string => `${measure} ${perspective ?? ''}`;

const countedIn = (counts: readonly LevelCount[]): Counted => {
  const known = counted.get(counts);
  if (known) return known;
  const cells = new Map<string, Map<string, Map<string, LevelCount>>>();
  const byPlace = new Map<string, LevelCount[]>();
  for (const c of counts) {
    const here = byPlace.get(c.placeId);
    if (here) here.push(c);
    else byPlace.set(c.placeId, [c]);
    const about = aboutOf(c.measure, c.perspective);
    const versions = cells.get(about) ?? new Map<string, Map<string, LevelCount>>();
    cells.set(about, versions);
    const places = versions.get(c.series) ?? new Map<string, LevelCount>();
    versions.set(c.series, places);
    places.set(c.placeId, c);
  }
  const made: Counted = { cells, groups: new Map(), byPlace };
  counted.set(counts, made);
  return made;
};

/** What was counted at one place, found once for all places of these counts. */
export const countsAt = (counts: readonly LevelCount[], placeId: string): readonly LevelCount[] =>
  countedIn(counts).byPlace.get(placeId) ?? [];

/** Of a place by itself, leaning on the group. */
const levelIn = (
  group: LeanGroup,
  mine: ReadonlyMap<string, LevelCount>,
  { measure, placeId }: LevelQuestion,
  groups: Counted['groups'],
): CountLevel | ShareLevel | undefined => {
  const isLooked = (id: string) => (mine.get(id)?.effort ?? 0) > 0;
  const own: Partial<LevelCount> & typeof emptyCount = mine.get(placeId) ?? emptyCount;
  const areasOf = (ids: readonly string[]) => ids.map((id) => mine.get(id) ?? emptyCount);
  if (measure.kind === 'share') {
    const others = group.placeIds.filter((id) => id !== placeId && isLooked(id)).sort();
    return levelsOfShares(
      areasOf([placeId, ...others]).map(({ count, effort }) => ({ yes: count, asked: effort })),
      { first: 1 },
    )[0];
  }
  const areas = areasOf([...new Set([placeId, ...group.placeIds])].filter(isLooked).sort());
  // What a group says hangs on its figures alone, so places that lean on the same ones share it, whoever looked.
  const key = areas.map(({ count, effort }) => `${count}/${effort}`).join(' ');
  const said = groups.has(key) ? groups.get(key) : groupOfCounts(areas);
  groups.set(key, said);
  const { count, effort, observers } = own;
  return levelInGroup(said, { count, effort, ...(observers === undefined ? {} : { observers }) });
};

/**
 * The levels of a place on one thing: one per series that somebody looked in, the oldest version first, because figures of two
 * versions are never joined. Without any: one that says that nobody looked.
 * @param counts of the place and of the groups, over one period; their order does not matter
 */
export const levelsOf = (counts: readonly LevelCount[], question: LevelQuestion): readonly Level[] => {
  const { measure, edition, placeId, groups, perspective } = question;
  const { cells, groups: said } = countedIn(counts);
  const about = cells.get(aboutOf(measure.id, perspective));
  const base = (series: string) => ({
    ...{ measure, placeId, series: `${series}/${edition}/${methodOf[measure.kind]}` },
    ...(perspective === undefined ? {} : { perspective }),
  });
  const versions = measure.series.filter((s) => about?.get(s)?.has(placeId));
  if (versions.length === 0) return [{ ...base(measure.series.at(-1) ?? ''), state: 'not-looked' }];
  return versions.map((series): Level => {
    const mine = about?.get(series) ?? new Map<string, LevelCount>();
    const own = mine.get(placeId);
    if (own?.withheld) return { ...base(series), state: 'too-few' };
    const sized = groups.map((group) => ({
      group,
      // Only looked into until one holds enough: the last is a whole city.
      get areas() {
        return group.placeIds.map((id) => mine.get(id) ?? emptyCount);
      },
    }));
    const [first, ...rest] = sized;
    const { group } = first ? groupToLeanOn([first, ...rest]) : { group: groups[0] };
    const level = levelIn(group, mine, question, said);
    return {
      ...base(series),
      state: level?.state ?? 'not-looked',
      ...(level === undefined ? {} : { level, leansOn: group.within }),
      ...(own?.contributors === undefined ? {} : { contributors: own.contributors }),
    };
  });
};

/** The level that holds now: of the newest version that somebody looked with. */
export const newest = (levels: readonly Level[]): Level | undefined => levels.at(-1);
