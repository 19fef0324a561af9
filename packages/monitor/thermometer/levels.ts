import {
  type CountLevel,
  groupToLeanOn,
  levelsOfCounts,
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

/** Of a place by itself, leaning on the group: levels of a group are asked for many places, so each is made once. */
const levelIn = (
  group: LeanGroup,
  mine: ReadonlyMap<string, LevelCount>,
  { measure, placeId }: LevelQuestion,
): CountLevel | ShareLevel | undefined => {
  const others = group.placeIds.filter((id) => id !== placeId && (mine.get(id)?.effort ?? 0) > 0).sort();
  const own = mine.get(placeId) ?? emptyCount;
  const areas = [own, ...others.map((id) => mine.get(id) ?? emptyCount)];
  if (measure.kind === 'share')
    return levelsOfShares(
      areas.map(({ count, effort }) => ({ yes: count, asked: effort })),
      { first: 1 },
    )[0];
  return levelsOfCounts(
    areas.map(({ count, effort, observers }: Partial<LevelCount> & typeof emptyCount) => ({
      ...{ count, effort },
      ...(observers === undefined ? {} : { observers }),
    })),
    { first: 1 },
  )[0];
};

/**
 * The levels of a place on one thing: one per series that somebody looked in, the oldest version first, because figures of two
 * versions are never joined. Without any: one that says that nobody looked.
 * @param counts of the place and of the groups, over one period; their order does not matter
 */
export const levelsOf = (counts: readonly LevelCount[], question: LevelQuestion): readonly Level[] => {
  const { measure, edition, placeId, groups, perspective } = question;
  const about = counts.filter((c) => c.measure === measure.id && c.perspective === perspective);
  const base = (series: string) => ({
    ...{ measure, placeId, series: `${series}/${edition}/${methodOf[measure.kind]}` },
    ...(perspective === undefined ? {} : { perspective }),
  });
  const versions = measure.series.filter((s) => about.some((c) => c.series === s && c.placeId === placeId));
  if (versions.length === 0) return [{ ...base(measure.series.at(-1) ?? ''), state: 'not-looked' }];
  return versions.map((series): Level => {
    const mine = new Map(about.filter((c) => c.series === series).map((c) => [c.placeId, c]));
    const own = mine.get(placeId);
    if (own?.withheld) return { ...base(series), state: 'too-few' };
    const sized = groups.map((group) => ({
      group,
      areas: group.placeIds.map((id) => mine.get(id) ?? emptyCount),
    }));
    const [first, ...rest] = sized;
    const { group } = first ? groupToLeanOn([first, ...rest]) : { group: groups[0] };
    const level = levelIn(group, mine, question);
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
