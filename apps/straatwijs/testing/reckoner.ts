import { type PublishedCell, parsePeriod, plannedTables, type ReleasesStore } from '@straatwijs/monitor';
import { type LinearProgram, simplex } from '@straatwijs/statistics';

/** The smallest thing that somebody can wonder about: how many told this, here, in this week, in this spirit. */
export interface Leaf {
  readonly place: string;
  readonly week: number;
  readonly theme: string;
  readonly valence: string;
}

/** What can be known of a number. */
export interface Known {
  readonly least: number;
  readonly most: number;
}

const partOf = (key: string, dimension: string): string | undefined =>
  key
    .split('/')
    .find((part) => part.startsWith(`${dimension}=`))
    ?.slice(dimension.length + 1);

export interface Reckoner {
  /** The least and the most that these leaves can be together, as far as the published numbers go. */
  knows(leaves: (leaf: Leaf) => boolean): Known;
  /** How many equations they have. */
  readonly equations: number;
}

/**
 * Somebody outside who holds every published number of every release beside every other, and reasons without a mistake: all
 * of them are equations over the same leaves, and a linear program says what follows. Knows the map, the calendar and the
 * plan; that of a place in a period nothing at all was told is public. Knows nothing of the people.
 * @param cells what is public of all releases
 * @param leaves everything that can have been told
 * @param released periods that were released
 */
export const reckoner = async (
  releases: Pick<ReleasesStore, 'pieces'>,
  cells: readonly PublishedCell[],
  leaves: readonly Leaf[],
  released: readonly string[],
): Promise<Reckoner> => {
  const editions = [...new Set(cells.map((c) => c.edition))];
  const within = new Map((await releases.pieces(editions)).map((p) => [p.placeId, p.within]));
  const periods = new Map(released.flatMap((key) => (parsePeriod(key) ? [[key, parsePeriod(key)] as const] : [])));
  const holds = (cell: Pick<PublishedCell, 'placeId' | 'period' | 'key'>, leaf: Leaf): boolean =>
    within.get(leaf.place)?.some((p) => p.id === cell.placeId) === true &&
    periods.get(cell.period)?.weeks.includes(leaf.week) === true &&
    [undefined, leaf.theme].includes(partOf(cell.key, 'theme')) &&
    [undefined, leaf.valence].includes(partOf(cell.key, 'valence'));
  const told = cells.filter((c) => c.family === 'told');
  const there = new Set(told.filter((c) => c.split === '').map((c) => `${c.placeId}|${c.period}`));
  const isNothing = (leaf: Leaf): boolean =>
    (within.get(leaf.place) ?? []).some(({ id, scale }) =>
      [...periods].some(
        ([key, period]) =>
          period?.weeks.includes(leaf.week) === true &&
          plannedTables('told').some(
            (t) => t.split.length === 0 && t.period === period.kind && (t.scales as readonly string[]).includes(scale),
          ) &&
          !there.has(`${id}|${key}`),
      ),
    );
  const open = leaves.filter((leaf) => !isNothing(leaf));
  const rows = new Map<string, LinearProgram['rows'][number]>();
  for (const cell of told) {
    if (cell.value === null || cell.key.endsWith('=rest')) continue;
    const columns = open.flatMap((leaf, n) => (holds(cell, leaf) ? [n] : []));
    rows.set(columns.join(' '), { columns, values: columns.map(() => 1), lower: cell.value, upper: cell.value });
  }
  const extreme = (sense: LinearProgram['sense'], wanted: readonly number[]): number => {
    const solution = simplex.solve({
      sense,
      objective: open.map((_, n) => (wanted.includes(n) ? 1 : 0)),
      lower: open.map(() => 0),
      upper: open.map(() => Number.POSITIVE_INFINITY),
      rows: [...rows.values()],
    });
    // The simplex method of ours answers at once; what is published has an answer, since something was told.
    if (solution instanceof Promise) throw new Error('this solver does not wait');
    if (solution.state === 'infeasible') throw new Error('the published numbers contradict each other');
    return Math.round(solution.value * 1e6) / 1e6;
  };
  return {
    knows: (which) => {
      const wanted = open.flatMap((leaf, n) => (which(leaf) ? [n] : []));
      return { least: extreme('minimise', wanted), most: extreme('maximise', wanted) };
    },
    equations: rows.size,
  };
};

/** What would be public if only too few people by themselves were a reason to withhold a number: the gate off. */
export const withGateOff = (
  contents: readonly { readonly content: Awaited<ReturnType<ReleasesStore['content']>> }[],
): readonly PublishedCell[] =>
  contents.flatMap(({ content }) =>
    content.inputs.map(
      ({ count, people, most: _most, second: _second, ...name }): PublishedCell => ({
        ...name,
        contributors: null,
        ...(people < 5 ? { value: null, state: 'too-few' } : { value: count, state: 'value' }),
      }),
    ),
  );
