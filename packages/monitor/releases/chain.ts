import { isPublic } from '../disclosure/index.ts';
import { atomKey } from './freeze.ts';
import { cellKey } from './naming.ts';
import type { Release, ReleaseContent } from './releases-store.ts';

/** SHA-256 of text, as hex. */
export type Digest = (text: string) => string;

/** What comes before the first release. */
export const genesis = '0'.repeat(64);

const linesOf = {
  atoms: ({ atoms }: ReleaseContent) =>
    atoms.map((a) => [atomKey(a), a.count, a.people, a.most, a.second, a.seen].join('|')),
  weeks: ({ weeks }: ReleaseContent) => weeks.map(String),
  inputs: ({ inputs }: ReleaseContent) =>
    inputs.map((c) => [cellKey(c), c.count, c.people, c.most, c.second, c.seen].join('|')),
  cells: ({ cells }: Pick<ReleaseContent, 'cells'>) =>
    cells
      .filter(isPublic)
      .map((c) => [cellKey(c), c.state, c.value ?? '', c.seen ?? '', c.contributors ?? ''].join('|')),
};

/**
 * Over what was frozen and how the pattern was found, which is not public: so little that somebody could try every possibility
 * until the digest fits. The salt, which stays inside, prevents that.
 */
export const inputsDigest = (
  digest: Digest,
  { salt, method }: Pick<Release, 'salt' | 'method'>,
  content: ReleaseContent,
): string =>
  digest(
    [
      salt,
      ...(method === null ? [] : [`method|${method}`]),
      ...linesOf.weeks(content),
      ...linesOf.atoms(content),
      ...linesOf.inputs(content),
    ].join('\n'),
  );

/** Over what anybody can see, and nothing else. */
export const tableDigest = (digest: Digest, content: Pick<ReleaseContent, 'cells'>): string =>
  digest(linesOf.cells(content).join('\n'));

/** Over all that a release says of itself, with the digests of what it froze and showed and of the release before. */
export const digestOf = (
  digest: Digest,
  r: Omit<Release, 'digest' | 'salt' | 'method' | 'cells' | 'withheld'>,
): string =>
  digest(
    JSON.stringify([
      r.number,
      r.madeAt,
      r.plan,
      r.edition,
      r.code,
      r.periods,
      r.corrected,
      r.inputsDigest,
      r.tableDigest,
      r.previous,
    ]),
  );

/** A release with what it holds. */
export interface Link {
  readonly release: Release;
  readonly content: ReleaseContent;
}

/**
 * What of a chain of releases does not fit: a changed table, a changed input, a release taken out or put in between.
 * @param last the release that comes before all of these, when these are not the whole chain
 */
export const brokenLinks = (
  digest: Digest,
  chain: readonly Link[],
  last?: Release,
): readonly { readonly number: number; readonly what: 'inputs' | 'table' | 'release' | 'link' }[] => {
  const oldestFirst = [...chain].sort((a, b) => a.release.number - b.release.number);
  return oldestFirst.flatMap(({ release, content }, n) => {
    const wrong: ('inputs' | 'table' | 'release' | 'link')[] = [];
    if (inputsDigest(digest, release, content) !== release.inputsDigest) wrong.push('inputs');
    if (tableDigest(digest, content) !== release.tableDigest) wrong.push('table');
    if (digestOf(digest, release) !== release.digest) wrong.push('release');
    const before = oldestFirst[n - 1]?.release ?? last;
    if ((before?.digest ?? genesis) !== release.previous || release.number !== (before?.number ?? 0) + 1)
      wrong.push('link');
    return wrong.map((what) => ({ number: release.number, what }));
  });
};
