import type {
  NewRoundAnswer,
  Perspective,
  Round,
  RoundAnswer,
  RoundFilter,
  RoundOutcome,
  RoundState,
  RoundStep,
  RoundsStore,
  Said,
  Statement,
  Theme,
  VoteRule,
} from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { eraseOpinions } from './erase-opinions.ts';
import type { OnErased } from './erased.ts';
import type { NetworkGroups } from './network-groups.ts';
import { leaveTrail } from './trail.ts';

interface RoundRow {
  round_id: string;
  edition: number;
  place_id: string;
  place_name: string | null;
  state: RoundState;
  joins: string;
  statements: readonly Statement[];
  places: number | null;
  rule: VoteRule;
  seed: number;
  name: string | null;
  made_at: Date;
  opened_at: Date | null;
  closed_at: Date | null;
  outcome: RoundOutcome | null;
  people: number;
}
const roundOf = (r: RoundRow): Round => ({
  id: r.round_id,
  edition: r.edition,
  placeId: r.place_id,
  placeName: r.place_name ?? r.place_id,
  state: r.state,
  joins: r.joins,
  statements: r.statements,
  ...(r.places === null ? {} : { places: r.places }),
  rule: r.rule,
  seed: r.seed,
  madeBy: r.name ?? '',
  madeAt: r.made_at.getTime(),
  ...(r.opened_at === null ? {} : { openedAt: r.opened_at.getTime() }),
  ...(r.closed_at === null ? {} : { closedAt: r.closed_at.getTime() }),
  ...(r.outcome === null ? {} : { outcome: r.outcome }),
});

const roundQuery = `
SELECT r.round_id, r.edition, r.place_id, p.name AS place_name, r.state, r.joins, r.statements, r.places, r.rule, r.seed, s.name,
  r.made_at, r.opened_at, r.closed_at, r.outcome,
  (SELECT count(*)::int FROM round_answer a WHERE a.municipality_id = $1 AND a.round_id = r.round_id) AS people
FROM round r
LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = r.edition AND p.id = r.place_id
LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = r.staff_id
WHERE r.municipality_id = $1`;

const listRounds = (scope: Scope, f: RoundFilter): Promise<RoundRow[]> =>
  scope.rows<RoundRow>(
    `${roundQuery}
       AND ($2::text IS NULL OR r.place_id IN (SELECT c.descendant FROM closure c WHERE c.municipality_id = $1 AND c.edition = $3 AND c.ancestor = $2))
       AND ($4::text IS NULL OR r.place_id IN (SELECT c.ancestor FROM closure c WHERE c.municipality_id = $1 AND c.edition = $3 AND c.descendant = $4))
       AND ($5::text[] IS NULL OR r.state = ANY($5))
       AND ($6::text[] IS NULL OR r.place_id IN (SELECT c.descendant FROM closure c WHERE c.municipality_id = $1 AND c.edition = $3 AND c.ancestor = ANY($6)))
     ORDER BY coalesce(r.opened_at, r.made_at) DESC, r.round_id LIMIT $7`,
    [scope.municipality, f.within ?? null, f.edition, f.around ?? null, f.states ?? null, f.areas ?? null, f.limit],
  );

interface AnswerRow {
  perspective: Perspective;
  says: Readonly<Record<number, Said>>;
  themes: Theme[] | null;
  line: string | null;
  entered_by: string | null;
}
const answerOf = (r: AnswerRow): RoundAnswer => ({
  perspective: r.perspective,
  says: r.says,
  ...(r.themes === null ? {} : { themes: r.themes }),
  ...(r.line === null ? {} : { line: r.line }),
  ...(r.entered_by === null ? {} : { enteredBy: r.entered_by }),
});
const answersOf = async (scope: Scope, roundId: string, voter?: string): Promise<readonly RoundAnswer[]> =>
  (
    await scope.rows<AnswerRow>(
      `SELECT perspective, says, themes, line::text, entered_by FROM round_answer
       WHERE municipality_id = $1 AND round_id = $2 AND ($3::text IS NULL OR pseudonym = decode($3, 'hex'))`,
      [scope.municipality, roundId, voter ?? null],
    )
  ).map(answerOf);

/** Holds the round as it is: who answers shares it, who takes a step waits for them and makes the rest wait. */
const stateOf = async (scope: Scope, id: string, lock: 'SHARE' | 'UPDATE'): Promise<RoundState | undefined> => {
  const [row] = await scope.rows<{ state: RoundState }>(
    `SELECT state FROM round WHERE municipality_id = $1 AND round_id = $2 FOR ${lock}`,
    [scope.municipality, id],
  );
  return row?.state;
};

const takeStep = async (
  scope: Scope,
  { id, from, to, at, staffId }: RoundStep,
  freeze?: (answers: readonly RoundAnswer[]) => RoundOutcome,
): Promise<boolean> => {
  if ((await stateOf(scope, id, 'UPDATE')) !== from) return false;
  const outcome = freeze && JSON.stringify(freeze(await answersOf(scope, id)));
  await scope.run(
    `UPDATE round SET state = $3, outcome = coalesce($4::jsonb, outcome),
       opened_at = CASE WHEN $3 = 'open' THEN to_timestamp($5::float8 / 1000) ELSE opened_at END,
       closed_at = CASE WHEN $3 = 'closed' THEN to_timestamp($5::float8 / 1000) ELSE closed_at END
     WHERE municipality_id = $1 AND round_id = $2`,
    [scope.municipality, id, to, outcome ?? null, at],
  );
  await leaveTrail(scope, at, staffId, `round ${to}`, [id]);
  return true;
};

type Grouped = NewRoundAnswer & { readonly group: string | undefined };

// What was answered before stays beside what is new: two tabs of one phone are one person.
const keepAnswer = (scope: Scope, a: Grouped): Promise<number> =>
  scope.run(
    `INSERT INTO round_answer AS k (municipality_id, round_id, pseudonym, answer_id, perspective, says, themes, line, entered_by, week)
     VALUES ($1, $2, decode($3, 'hex'), $4, $5, $6::jsonb, $7::text[], $8::bigint, $9, $10)
     ON CONFLICT (municipality_id, round_id, pseudonym) DO UPDATE SET perspective = excluded.perspective, says = k.says || excluded.says,
       themes = coalesce(excluded.themes, k.themes), week = excluded.week`,
    [
      scope.municipality,
      a.roundId,
      a.voter,
      a.answerId,
      a.perspective,
      JSON.stringify(a.says),
      a.themes ?? null,
      a.group ?? null,
      a.enteredBy ?? null,
      a.week,
    ],
  );

/** Statement rounds on PostgreSQL. */
export const roundsStore = (
  inMunicipality: InMunicipality,
  groupOf: NetworkGroups,
  onErased: OnErased,
): RoundsStore => ({
  save: (r) =>
    inMunicipality(async (scope) => {
      const saved = await scope.run(
        `INSERT INTO round AS r (municipality_id, round_id, edition, place_id, state, joins, statements, places, rule, seed, staff_id, made_at)
         VALUES ($1, $2, $3, $4, 'draft', $5, $6::jsonb, $7, $8, $9, $10, to_timestamp($11::float8 / 1000))
         ON CONFLICT (municipality_id, round_id) DO UPDATE SET edition = excluded.edition, place_id = excluded.place_id,
           joins = excluded.joins, statements = excluded.statements, places = excluded.places, rule = excluded.rule
         WHERE r.state = 'draft'`,
        [
          scope.municipality,
          r.id,
          r.edition,
          r.placeId,
          r.joins,
          JSON.stringify(r.statements),
          r.places ?? null,
          r.rule,
          r.seed,
          r.staffId,
          r.madeAt,
        ],
      );
      if (saved > 0) await leaveTrail(scope, r.madeAt, r.staffId, 'round written', [r.id]);
      return saved > 0;
    }),
  round: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<RoundRow>(`${roundQuery} AND r.round_id = $2`, [scope.municipality, id]);
      return row && roundOf(row);
    }, 'read'),
  rounds: (filter) =>
    inMunicipality(
      async (scope) => (await listRounds(scope, filter)).map((r) => ({ ...roundOf(r), people: r.people })),
      'read',
    ),
  step: (step, freeze) => inMunicipality((scope) => takeStep(scope, step, freeze)),
  answer: async (answers) => {
    const [first] = answers;
    if (!first) return true;
    const grouped: Grouped[] = [];
    for (const a of answers)
      grouped.push({ ...a, group: a.network === undefined ? undefined : await groupOf(a.network, a.receivedAt) });
    return inMunicipality(async (scope) => {
      if ((await stateOf(scope, first.roundId, 'SHARE')) !== 'open') return false;
      for (const a of grouped) await keepAnswer(scope, a);
      const { enteredBy, receivedAt, roundId } = first;
      if (enteredBy !== undefined) await leaveTrail(scope, receivedAt, enteredBy, 'sheets entered', [roundId]);
      return true;
    });
  },
  answers: (roundId, voter) => inMunicipality((scope) => answersOf(scope, roundId, voter), 'read'),
  forget: (roundId, voter, at) =>
    inMunicipality(async (scope) => {
      const [found] = await scope.rows<{ answer_id: string }>(
        `SELECT answer_id FROM round_answer WHERE municipality_id = $1 AND round_id = $2 AND pseudonym = decode($3, 'hex') FOR UPDATE`,
        [scope.municipality, roundId, voter],
      );
      if (!found || !(await eraseOpinions(scope, found.answer_id, at, 'teller'))) return false;
      await onErased({ what: 'opinions', ids: [found.answer_id], at });
      return true;
    }),
});
