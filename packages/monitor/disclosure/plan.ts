import type { PeriodKind } from '../periods/index.ts';
import type { Scale } from '../places/place.ts';

/** By what a published count can be split. `valence` is good, could be better (a bit of both counts with it), neither. */
export const planDimensions = ['theme', 'perspective', 'indicator', 'valence'] as const;
export type PlanDimension = (typeof planDimensions)[number];

/** One table of the plan: for every place of these scales and every period of this kind, counts split like this. */
export interface PlannedTable {
  readonly period: PeriodKind;
  readonly scales: readonly Scale[];
  readonly split: readonly PlanDimension[];
}

const streets = ['street', 'square'] as const satisfies readonly Scale[];
const areas = ['buurt', 'wijk', 'district', 'city', 'priority-area'] as const satisfies readonly Scale[];
const every = [...streets, ...areas] as const;

const tables = (
  period: PeriodKind,
  scales: readonly Scale[],
  splits: readonly (readonly PlanDimension[])[],
): readonly PlannedTable[] => splits.map((split) => ({ period, scales, split }));

/** Of what: told by whoever wished to, reports of one other source, visits of one instrument, one thing looked for, how answers were taken. */
export type FamilyKind = 'told' | 'reports' | 'visits' | 'looked' | 'fairness';

/**
 * Everything that can ever be asked in public, and nothing else: which counts exist, of which places, over which periods,
 * split by what. Data, with a version that every release names: a change is a new version.
 */
export const publicationPlan = {
  version: 1,
  tables: {
    // A stair: the longer the period, the further it is split. So the steps have little in common that could be subtracted.
    told: [
      ...tables('week', areas, [[]]),
      ...tables('month', areas, [[], ['valence']]),
      ...tables('quarter', areas, [[], ['valence'], ['theme'], ['perspective']]),
      ...tables('year', areas, [[], ['valence'], ['theme'], ['theme', 'valence'], ['perspective']]),
      ...tables('quarter', streets, [[]]),
      ...tables('year', streets, [[], ['valence'], ['theme']]),
    ],
    reports: [
      ...tables('month', areas, [[]]),
      ...tables('quarter', areas, [[], ['theme']]),
      ...tables('year', areas, [[], ['theme'], ['indicator']]),
      ...tables('quarter', streets, [[]]),
      ...tables('year', streets, [[], ['theme']]),
    ],
    visits: [...tables('month', areas, [[]]), ...tables('quarter', every, [[]]), ...tables('year', every, [[]])],
    looked: [...tables('month', areas, [[]]), ...tables('quarter', every, [[]]), ...tables('year', every, [[]])],
    fairness: tables('quarter', areas, [[], ['valence']]),
  } satisfies Record<FamilyKind, readonly PlannedTable[]>,
} as const;

/** A family of counts that add up: `told`, `reports:<source>`, `visits:<instrument>`, `looked:<instrument>:<thing>`, `fairness:<question>`. */
export const familyKindOf = (family: string): FamilyKind | undefined => {
  const [kind = ''] = family.split(':');
  return Object.hasOwn(publicationPlan.tables, kind) ? (kind as FamilyKind) : undefined; // a key of the plan
};

/** The tables of a family: empty when nothing of it may ever be published. */
export const plannedTables = (family: string): readonly PlannedTable[] => {
  const kind = familyKindOf(family);
  return kind === undefined ? [] : publicationPlan.tables[kind];
};

/** Scales at which anything is ever published. */
export const plannedScales: ReadonlySet<Scale> = new Set(every);

/** Whether counts over a period of this kind are ever published for a place of this scale, split like this. */
export const isPlanned = (
  family: FamilyKind,
  period: PeriodKind,
  scale: Scale,
  split: readonly PlanDimension[] = [],
): boolean =>
  publicationPlan.tables[family].some(
    (t) =>
      t.period === period && (t.scales as readonly Scale[]).includes(scale) && t.split.join('/') === split.join('/'),
  );
