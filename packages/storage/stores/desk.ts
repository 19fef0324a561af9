import type {
  CountedTheme,
  DeskStore,
  Message,
  MessageFilter,
  MessageKind,
  MessageState,
  PublishedStory,
  Sharing,
  StoryState,
  StoryStep,
  Valence,
} from '@straatwijs/monitor';
import { periodOf } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

interface MessageRow {
  root_id: string;
  current_id: string;
  kind: MessageKind;
  state: MessageState;
  received_at: Date;
  week: number;
  edition: number;
  place_id: string;
  place_name: string;
  within: string[] | null;
  theme: CountedTheme;
  valence: Valence;
  perspective: string;
  channel: string;
  sharing: Sharing;
  language: string;
  texts: Record<string, string> | null;
  story_state: StoryState | null;
  story_text: string | null;
  reason: string | null;
  review_date: string | null;
  answers: number;
  reachable: boolean;
}

const messageOf = (r: MessageRow): Message => ({
  id: r.root_id,
  currentId: r.current_id,
  kind: r.kind,
  state: r.state,
  receivedAt: r.received_at.getTime(),
  week: r.week,
  edition: r.edition,
  placeId: r.place_id,
  placeName: r.place_name,
  within: r.within ?? [r.place_id],
  theme: r.theme,
  valence: r.valence,
  perspective: r.perspective,
  channel: r.channel,
  sharing: r.sharing,
  language: r.language,
  text: Object.values(r.texts ?? {}).join('\n\n'),
  ...(r.story_state === null
    ? {}
    : {
        story: {
          state: r.story_state,
          text: r.story_text ?? '',
          ...(r.reason === null ? {} : { reason: r.reason }),
          ...(r.review_date === null ? {} : { reviewDate: r.review_date }),
        },
      }),
  answers: r.answers,
  reachable: r.reachable,
});

const messageQuery = `
SELECT m.*, k.week, p.name AS place_name, t.texts,
  (SELECT array_agg(c.ancestor) FROM closure c WHERE c.municipality_id = $1 AND c.edition = m.edition AND c.descendant = m.place_id) AS within,
  s.state AS story_state, s.text AS story_text, s.reason, s.review_date,
  (SELECT count(*)::int FROM answer_to a WHERE a.municipality_id = $1 AND a.root_id = m.root_id) AS answers,
  EXISTS (SELECT 1 FROM follow_code f WHERE f.municipality_id = $1 AND f.root_id = m.root_id) AS reachable
FROM message m
JOIN contribution k ON k.municipality_id = $1 AND k.id = m.current_id
JOIN place p ON p.municipality_id = $1 AND p.edition = m.edition AND p.id = m.place_id
LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = m.current_id
LEFT JOIN story s ON s.municipality_id = $1 AND s.root_id = m.root_id
WHERE m.municipality_id = $1`;

// `parameter` holds an array of areas, or null for everywhere.
const inAreas = (row: string, parameter: string): string =>
  `(${parameter}::text[] IS NULL OR EXISTS (SELECT 1 FROM closure up WHERE up.municipality_id = $1 AND up.edition = ${row}.edition
     AND up.descendant = ${row}.place_id AND up.ancestor = ANY(${parameter}::text[])))`;

const openStates = `m.state IN ('received', 'read', 'discussed')`;

const listMessages = (scope: Scope, f: MessageFilter): Promise<MessageRow[]> => {
  const values: unknown[] = [scope.municipality];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [
    f.open ? openStates : 'true',
    f.theme === undefined ? 'true' : `m.theme = ${bind(f.theme)}`,
    f.perspective === undefined ? 'true' : `m.perspective = ${bind(f.perspective)}`,
    f.within === undefined
      ? 'true'
      : `EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = m.edition AND c.descendant = m.place_id AND c.ancestor = ${bind(f.within)})`,
    f.areas === undefined ? 'true' : inAreas('m', bind(f.areas)),
    f.reviewDue === undefined ? 'true' : `s.state = 'lee' AND s.review_date <= ${bind(f.reviewDue)}::date`,
    f.after === undefined
      ? 'true'
      : `(m.received_at, m.root_id) < (to_timestamp(${bind(f.after.receivedAt)}::float8 / 1000), ${bind(f.after.id)}::uuid)`,
  ];
  return scope.rows<MessageRow>(
    `${messageQuery} AND ${conditions.join(' AND ')} ORDER BY m.received_at DESC, m.root_id DESC LIMIT ${bind(f.limit)}`,
    values,
  );
};

const takeStoryStep = async (scope: Scope, step: StoryStep): Promise<boolean> => {
  // Locked first and looked at afterwards: whoever had to wait must see what the one before decided.
  const locked = await scope.run(
    'SELECT FROM message WHERE municipality_id = $1 AND root_id = $2 AND current_id = $3 FOR UPDATE',
    [scope.municipality, step.messageId, step.currentId],
  );
  if (locked === 0) return false;
  const [judged] = await scope.rows<{ current: StoryState; week: number }>(
    `SELECT coalesce(s.state, 'new') AS current, k.week FROM message m
     JOIN contribution k ON k.municipality_id = $1 AND k.id = m.current_id
     LEFT JOIN story s ON s.municipality_id = $1 AND s.root_id = m.root_id
     WHERE m.municipality_id = $1 AND m.root_id = $2`,
    [scope.municipality, step.messageId],
  );
  if (judged === undefined || !step.from.includes(judged.current)) return false;
  await scope.run(
    `INSERT INTO story AS s (municipality_id, root_id, state, text, language, edition, place_id, theme, valence, perspective, month, reason, review_date, public_id)
     SELECT $1::int, m.root_id, $3, coalesce($4, (SELECT string_agg(v, E'\\n\\n') FROM jsonb_each_text(t.texts) AS e(k, v)), ''), m.language, m.edition,
       coalesce($8, m.place_id), m.theme, m.valence, m.perspective, $9, $5, $6::date, $7::uuid
     FROM message m LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = m.current_id
     WHERE m.municipality_id = $1 AND m.root_id = $2
     ON CONFLICT (municipality_id, root_id) DO UPDATE SET state = excluded.state, text = coalesce($4, s.text), reason = excluded.reason,
       review_date = excluded.review_date, public_id = coalesce(excluded.public_id, s.public_id),
       place_id = coalesce($8, s.place_id)`,
    [
      scope.municipality,
      step.messageId,
      step.to,
      step.text ?? null,
      step.reason ?? null,
      step.reviewDate ?? null,
      step.publicId ?? null,
      step.placeId ?? null,
      periodOf(judged.week, 'month').key,
    ],
  );
  await leaveTrail(scope, step.at, step.actor, `story ${step.to}`, [step.messageId]);
  return true;
};

interface StoryRow {
  public_id: string;
  text: string;
  language: string;
  place_id: string;
  place_name: string;
  theme: CountedTheme;
  valence: string;
  perspective: string;
  month: string;
}
const storyOf = (r: StoryRow): PublishedStory => ({
  publicId: r.public_id,
  text: r.text,
  language: r.language,
  placeId: r.place_id,
  placeName: r.place_name,
  theme: r.theme,
  valence: r.valence,
  perspective: r.perspective,
  month: r.month,
});

/** The desk on PostgreSQL. */
export const deskStore = (inMunicipality: InMunicipality): DeskStore => ({
  messages: (filter) => inMunicipality(async (scope) => (await listMessages(scope, filter)).map(messageOf), 'read'),
  message: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<MessageRow>(`${messageQuery} AND m.root_id = $2::uuid`, [scope.municipality, id]);
      return row && messageOf(row);
    }, 'read'),
  load: (since, areas) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ open: number; oldest: Date | null; taps: number }>(
        `SELECT (SELECT count(*)::int FROM message m WHERE m.municipality_id = $1 AND ${openStates} AND ${inAreas('m', '$3')}) AS open,
           (SELECT min(m.received_at) FROM message m WHERE m.municipality_id = $1 AND ${openStates} AND ${inAreas('m', '$3')}) AS oldest,
           (SELECT count(*)::int FROM contribution c WHERE c.municipality_id = $1 AND c.received_at >= to_timestamp($2::float8 / 1000) AND c.channel <> 'import' AND c.organisation IS NULL AND ${inAreas('c', '$3')}
             AND NOT EXISTS (SELECT 1 FROM message m WHERE m.municipality_id = $1 AND m.root_id = c.root_id)
             AND NOT EXISTS (SELECT 1 FROM contribution s WHERE s.municipality_id = $1 AND s.supersedes = c.id)) AS taps`,
        [scope.municipality, since, areas ?? null],
      );
      return {
        open: row?.open ?? 0,
        taps: row?.taps ?? 0,
        ...(row?.oldest ? { oldest: row.oldest.getTime() } : {}),
      };
    }, 'read'),
  step: (ids, from, to, actor, at, areas) =>
    inMunicipality(async (scope) => {
      const moved = await scope.rows<{ root_id: string }>(
        `UPDATE message m SET state = $4 WHERE m.municipality_id = $1 AND m.root_id = ANY($2::uuid[]) AND m.state = ANY($3::text[])
           AND ${inAreas('m', '$5')} RETURNING m.root_id`,
        [scope.municipality, ids, from, to, areas ?? null],
      );
      const moves = moved.map((r) => r.root_id);
      if (moves.length > 0) await leaveTrail(scope, at, actor, to, moves);
      return moves;
    }),
  storyStep: (step) => inMunicipality((scope) => takeStoryStep(scope, step)),
  publishedStories: (q) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<StoryRow>(
            // By random id: the order tells nothing of time.
            `SELECT s.*, p.name AS place_name FROM story s
             JOIN closure c ON c.municipality_id = $1 AND c.edition = s.edition AND c.descendant = s.place_id AND c.ancestor = $3
             JOIN place p ON p.municipality_id = $1 AND p.edition = s.edition AND p.id = s.place_id
             WHERE s.municipality_id = $1 AND s.edition = $2 AND s.state = 'published'
               AND ($4::text IS NULL OR s.theme = $4) AND ($5::text IS NULL OR s.perspective = $5) AND ($6::uuid IS NULL OR s.public_id > $6::uuid)
             ORDER BY s.public_id LIMIT $7`,
            [scope.municipality, q.edition, q.within, q.theme ?? null, q.perspective ?? null, q.after ?? null, q.limit],
          )
        ).map(storyOf),
      'read',
    ),
});
