import { brokenLinks, type Digest, type Link, tableDigest } from './chain.ts';
import { duePeriods } from './due.ts';
import { earlierOver, periodsIn, releaseHeads } from './earlier.ts';
import { madeAgain } from './made-again.ts';
import type { ReleasePorts } from './make-release.ts';
import type { Release } from './releases-store.ts';

/** Whether releases are as they should be. */
export interface ReleasesLook {
  readonly releases: number;
  /** Number and moment of the last one, and how its pattern was found. */
  readonly last?: Pick<Release, 'number' | 'madeAt' | 'method'>;
  /** What of the chain does not fit any more. */
  readonly broken: readonly { readonly number: number; readonly what: string }[];
  /** Whether the last release comes out the same when it is made again from what was frozen. */
  readonly comesOutTheSame: boolean;
  /** Periods that were over a day ago and are not released yet: something holds them back. */
  readonly late: readonly string[];
}

const dayMs = 86_400_000;

/** Goes by the whole chain, one release at a time, and makes the last one again. */
export const lookAtReleases = async (ports: ReleasePorts, digest: Digest): Promise<ReleasesLook> => {
  const { releases, counts } = ports;
  const heads = await releaseHeads(releases);
  const broken: ReleasesLook['broken'][number][] = [];
  let before: Link | undefined;
  for (const release of heads) {
    const link = { release, content: await releases.content(release.number) };
    broken.push(...brokenLinks(digest, [link], before?.release));
    before = link;
  }
  const [published, extent] = await Promise.all([releases.published(), counts.extent()]);
  const late = duePeriods(ports.local(ports.now() - dayMs), extent, (key) => published.periods.has(key));
  const last = heads.at(-1);
  const look = { releases: heads.length, broken, late: late.map((p) => p.key) };
  if (!last || !before) return { ...look, comesOutTheSame: true };
  const weeks = periodsIn(last).flatMap((p) => p.weeks);
  const chain = await earlierOver(releases, heads, Math.min(...weeks), Math.max(...weeks));
  const editions = new Set(chain.flatMap((e) => e.content.atoms.map((a) => a.edition)));
  const again = madeAgain(before, chain, await releases.pieces([...editions]));
  return {
    ...look,
    last,
    comesOutTheSame: tableDigest(digest, { ...before.content, ...again }) === last.tableDigest,
  };
};
