import {
  type CountGroup,
  type CountLevel,
  groupOfCounts,
  holdsEnough,
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

/** Counts of one thing, perspective and version, by place. */
type Cells = ReadonlyMap<string, LevelCount>;

/** A group as far as one thing goes: the places of it that were looked at, and what they say. */
interface Grouped {
  readonly members: ReadonlySet<string>;
  /** By id. */
  readonly looked: readonly string[];
  readonly holds: boolean;
  readonly says: () => CountGroup;
}

/** Counts by thing, perspective, version and place, and what groups of them say: asked for many places, so found once. */
interface Counted {
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Cells>>;
  /** By their figures: what a group says hangs on these alone. */
  readonly said: Map<string, CountGroup>;
  readonly grouped: WeakMap<readonly string[], WeakMap<Cells, Grouped>>;
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
  const made: Counted = { cells, said: new Map(), grouped: new WeakMap(), byPlace };
  counted.set(counts, made);
  return made;
};

/** What was counted at one place, found once for all places of these counts. */
export const countsAt = (counts: readonly LevelCount[], placeId: string): readonly LevelCount[] =>
  countedIn(counts).byPlace.get(placeId) ?? [];

const figuresOf = (mine: Cells, ids: readonly string[]) => ids.map((id) => mine.get(id) ?? emptyCount);

/** What is known of a group on one thing. @param placeIds the same list for all places of the group finds it once */
const groupedIn = ({ grouped, said }: Counted, placeIds: readonly string[], mine: Cells): Grouped => {
  const ofList = grouped.get(placeIds) ?? new WeakMap<Cells, Grouped>();
  grouped.set(placeIds, ofList);
  const known = ofList.get(mine);
  if (known) return known;
  const members = new Set(placeIds);
  const looked = [...members].filter((id) => (mine.get(id)?.effort ?? 0) > 0).sort();
  const areas = figuresOf(mine, looked);
  const key = areas.map(({ count, effort }) => `${count}/${effort}`).join(' ');
  const says = () => {
    const found = said.has(key) ? said.get(key) : groupOfCounts(areas);
    said.set(key, found);
    return found;
  };
  const made: Grouped = { members, looked, holds: holdsEnough(areas), says };
  ofList.set(mine, made);
  return made;
};

/** Of a place by itself, leaning on the group. */
const levelIn = (
  group: Grouped,
  mine: Cells,
  { measure, placeId }: LevelQuestion,
): CountLevel | ShareLevel | undefined => {
  const own: Partial<LevelCount> & typeof emptyCount = mine.get(placeId) ?? emptyCount;
  if (measure.kind === 'share') {
    const others = group.looked.filter((id) => id !== placeId);
    return levelsOfShares(
      figuresOf(mine, [placeId, ...others]).map(({ count, effort }) => ({ yes: count, asked: effort })),
      { first: 1 },
    )[0];
  }
  const isMember = own.effort === 0 || group.members.has(placeId);
  const said = isMember ? group.says() : groupOfCounts(figuresOf(mine, [...group.looked, placeId].sort()));
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
  const all = countedIn(counts);
  const about = all.cells.get(aboutOf(measure.id, perspective));
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
    // Only looked into until one holds enough: the last is a whole city.
    const group = groups.find(({ placeIds }) => groupedIn(all, placeIds, mine).holds) ?? groups.at(-1) ?? groups[0];
    const level = levelIn(groupedIn(all, group.placeIds, mine), mine, question);
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
