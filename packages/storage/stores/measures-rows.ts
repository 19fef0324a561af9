import type {
  ComparisonChoice,
  Expectation,
  Measure,
  MeasurePlace,
  MeasureState,
  MeasureStep,
  MeasureVersion,
  SideEffect,
} from '@straatwijs/monitor';
import type { Scope } from '../connection/in-municipality.ts';

interface VersionRow extends Omit<MeasureVersion, 'expected' | 'places' | 'at' | 'by' | 'to'> {
  id: string;
  edition: number;
  places: string[];
  theme: Expectation['theme'];
  indicator: string | null;
  valence: Expectation['valence'];
  direction: Expectation['direction'];
  to: string | null;
  by: string | null;
  at: Date;
}
interface StepRow extends Omit<MeasureStep, 'at' | 'by'> {
  id: string;
  by: string | null;
  at: Date;
}
interface ChoiceRow extends Omit<ComparisonChoice, 'places' | 'at' | 'by'> {
  id: string;
  places: string[];
  by: string | null;
  at: Date;
}
interface EffectRow extends Omit<SideEffect, 'at' | 'by' | 'id'> {
  id: string;
  effect: string;
  by: string | null;
  at: Date;
}

const named = 'LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = m.staff_id';
const mine = 'WHERE m.municipality_id = $1 AND m.measure_id = ANY($2::uuid[]) ORDER BY m.measure_id';

const versionsQuery = `
SELECT m.measure_id AS id, m.edition, m.places, m.title, m.about, m.language, m.kind, m.run_by AS "runBy", m.theme, m.indicator,
  m.valence, m.direction, m.good_for AS "goodFor", m.bad_for AS "badFor", m.why, m.peaked, m.decided::text AS decided,
  m.from_date::text AS from, m.to_date::text AS to, m.open, s.name AS by, m.noted_at AS at
FROM measure_version m ${named} ${mine}, m.number`;
const stepsQuery = `
SELECT m.measure_id AS id, m.state, m.why, s.name AS by, m.taken_at AS at FROM measure_step m ${named} ${mine}, m.number`;
const choicesQuery = `
SELECT m.measure_id AS id, m.places, m.because, m.after_outcome AS "afterOutcome", s.name AS by, m.chosen_at AS at
FROM measure_choice m ${named} ${mine}, m.number`;
const effectsQuery = `
SELECT m.measure_id AS id, m.effect_id AS effect, m.words, m.language, m.perspective, m.valence, m.meant, m.source,
  m.heard::text AS heard, s.name AS by, m.noted_at AS at, m.state
FROM measure_effect m ${named} ${mine}, m.heard, m.effect_id`;

// By id in the newest edition that has them: a street keeps its id when boundaries are drawn anew.
const placesQuery = `
SELECT DISTINCT ON (p.id) p.id, p.name, p.scale, ARRAY(
  SELECT c.ancestor FROM closure c WHERE c.municipality_id = $1 AND c.edition = p.edition AND c.descendant = p.id ORDER BY 1) AS within
FROM place p WHERE p.municipality_id = $1 AND p.id = ANY($2::text[]) ORDER BY p.id, p.edition DESC`;

const versionOf = (row: VersionRow, placeOf: (id: string) => MeasurePlace): MeasureVersion => {
  const { id: _, edition: __, theme, indicator, valence, direction, to, by, at, places, ...same } = row;
  const expected = { theme, valence, direction, ...(indicator === null ? {} : { indicator }) };
  const end = to === null ? {} : { to };
  return { ...same, ...end, expected, places: places.map(placeOf), by: by ?? '', at: at.getTime() };
};

const gathered = <Row extends { id: string; by: string | null; at: Date }>(rows: readonly Row[], id: string) =>
  rows.filter((r) => r.id === id).map(({ id: _, by, at, ...row }) => ({ ...row, by: by ?? '', at: at.getTime() }));

/** Measures of these ids with everything that was said of them, in the order of the ids. */
export const measuresOf = async (scope: Scope, ids: readonly string[]): Promise<readonly Measure[]> => {
  if (ids.length === 0) return [];
  const all = [scope.municipality, ids];
  const versions = await scope.rows<VersionRow>(versionsQuery, all);
  const steps = await scope.rows<StepRow>(stepsQuery, all);
  const choices = await scope.rows<ChoiceRow>(choicesQuery, all);
  const effects = await scope.rows<EffectRow>(effectsQuery, all);
  const placeIds = [...new Set([...versions, ...choices].flatMap((r) => r.places))];
  const known = new Map(
    (await scope.rows<MeasurePlace>(placesQuery, [scope.municipality, placeIds])).map((p) => [p.id, p]),
  );
  const placeOf = (id: string): MeasurePlace => known.get(id) ?? { id, name: id, scale: undefined, within: [id] };
  return ids.flatMap((id): Measure[] => {
    const own = versions.filter((v) => v.id === id);
    const written = own.map((v) => versionOf(v, placeOf));
    const [newest, now] = [own.at(-1), written.at(-1)];
    if (!newest || !now) return [];
    const { by: _, at: __, ...definition } = now;
    const taken: readonly MeasureStep[] = gathered(steps, id);
    const state: MeasureState = taken.at(-1)?.state ?? 'planned';
    return [
      {
        ...definition,
        id,
        edition: newest.edition,
        state,
        versions: written,
        steps: taken,
        choices: gathered(choices, id).map((c) => ({ ...c, places: c.places.map(placeOf) })),
        sideEffects: gathered(effects, id).map(({ effect, ...e }) => ({ ...e, id: effect })),
      },
    ];
  });
};
