import { weekDistance } from '../periods/index.ts';
import { themes } from '../themes/themes.ts';
import { atomKey, byKey } from './freeze.ts';
import type { FrozenAtom } from './releases-store.ts';

/** How far apart two weeks may lie for one to stand in for the other: further away, others lie nearer. */
const nearWeeks = 3;
/** Other places that each thing could have been told of. */
const places = 3;

/** In which spirit something can be told, for the public; also where everybody happened to say the same. */
const spirits = ['positive', 'negative', 'neutral'] as const;
/** Other themes that each thing could have been about. */
const otherThemes = 2;

/** A number that a text always gives: the same input gives the same release. */
const numberOf = (text: string): number => {
  let number = 0;
  for (let n = 0; n < text.length; n++) number = (Math.imul(number, 31) + text.charCodeAt(n)) >>> 0;
  return number;
};

export type Nothing = Pick<
  FrozenAtom,
  'family' | 'edition' | 'placeId' | 'week' | 'theme' | 'valence' | 'perspective' | 'indicator'
>;

/**
 * What was not told but could have been, for all that is published: a count of nothing that nobody can tell from a count of
 * something. Without these an attacker would be taken to know every zero, and nearly nothing could be shown of a small place.
 * It is enough to name some: of each thing that was told, the same in another spirit, about something else, by others, in weeks nearby, elsewhere.
 * Leaving others out is safe: the attacker of the audit then knows more than any real one.
 * @param real what was counted
 * @param taken keys of every atom that exists, in whatever release
 * @param kindOf those of one kind nobody can tell apart, and one stands for all; none when it is public that nothing was told there and then
 */
export const couldHaveBeen = (
  real: readonly FrozenAtom[],
  taken: ReadonlySet<string>,
  kindOf: (nothing: Nothing) => string | undefined,
): readonly Nothing[] => {
  const families = new Map<string, FrozenAtom[]>();
  for (const atom of real) {
    const list = families.get(atom.family);
    if (list) list.push(atom);
    else families.set(atom.family, [atom]);
  }
  const found = new Map<string, Nothing>();
  for (const atoms of families.values()) {
    const different = <K extends 'valence' | 'perspective' | 'week'>(of: K) => [...new Set(atoms.map((a) => a[of]))];
    const kind = atoms[0]?.family.split(':')[0] ?? '';
    const hasSpirit = ['told', 'fairness'].includes(kind);
    const valences = hasSpirit ? spirits : different('valence');
    const perspectives = different('perspective');
    const weeks = different('week');
    const leaves = [...new Map(atoms.map((a) => [`${a.edition} ${a.placeId}`, a])).values()].sort(
      byKey((a) => `${a.edition} ${a.placeId}`),
    );
    const add = (nothing: Nothing): void => {
      const alike = kindOf(nothing);
      if (alike !== undefined && !found.has(alike) && !taken.has(atomKey(nothing))) found.set(alike, nothing);
    };
    for (const atom of atoms) {
      const { family, edition, placeId, week, theme, valence, perspective, indicator } = atom;
      const same = { family, edition, placeId, week, theme, valence, perspective, indicator };
      for (const other of valences) add({ ...same, valence: other });
      for (const other of perspectives) add({ ...same, perspective: other });
      for (const other of weeks) if (Math.abs(weekDistance(week, other)) <= nearWeeks) add({ ...same, week: other });
      const first = numberOf(atomKey(atom));
      const about = themes.filter((t) => t !== theme);
      for (let n = 0; kind === 'told' && n < otherThemes; n++)
        add({ ...same, theme: about[(first + n) % about.length] ?? theme });
      for (let n = 0; n < places; n++) {
        const leaf = leaves[(first + n * 7919) % leaves.length];
        if (leaf) add({ ...same, edition: leaf.edition, placeId: leaf.placeId });
      }
    }
  }
  return [...found.values()].sort(byKey(atomKey));
};
