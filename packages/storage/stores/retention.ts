import type { HeldOfTold, RetentionRun, RetentionStore, StoryState, TimedKind } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { sayPhotosGone } from './erase-photos.ts';
import type { OnErased } from './erased.ts';
import { expiring } from './expiring.ts';

interface HeldRow {
  last_received: Date;
  last_answer: Date | null;
  withdrawn_at: Date | null;
  mark_since: Date | null;
  photos: number;
  newest_photo: Date | null;
  channel: string;
  minutes: number | null;
  by_staff: boolean;
  translations: { language: string; words: string }[] | null;
  fairness: Record<string, string> | null;
  actions: { since: number; says?: string; words?: string }[] | null;
  story_state: StoryState | null;
  month: string | null;
  review_date: string | null;
  trail: number;
}

// The newest version, with what hangs on it and on the first one.
const heldQuery = `
SELECT (SELECT max(v.received_at) FROM contribution v WHERE v.municipality_id = $1 AND v.root_id = f.root_id) AS last_received,
  (SELECT max(a.answered_at) FROM answer_to x JOIN answer a ON a.municipality_id = $1 AND a.answer_id = x.answer_id
   WHERE x.municipality_id = $1 AND x.root_id = f.root_id) AS last_answer,
  w.withdrawn_at, l.received_at AS mark_since, c.channel, c.minutes, coalesce(c.entered_by, '') <> '' AS by_staff,
  (SELECT json_agg(json_build_object('language', tr.language, 'words', tr.words) ORDER BY tr.language) FROM translation tr
   WHERE tr.municipality_id = $1 AND tr.source = 'told' AND tr.source_id = c.id) AS translations,
  (SELECT json_object_agg(q.question, q.says ORDER BY q.question) FROM fairness q
   WHERE q.municipality_id = $1 AND q.root_id = f.root_id) AS fairness,
  (SELECT json_agg(json_strip_nulls(json_build_object('says', d.says, 'words', d.words,
     'since', (extract(epoch FROM coalesce(d.said_at, k.linked_at)) * 1000)::float8)) ORDER BY k.linked_at, k.action_id)
   FROM action_source k LEFT JOIN action_said d ON d.municipality_id = $1 AND d.action_id = k.action_id AND d.root_id = f.root_id
   WHERE k.municipality_id = $1 AND k.kind = 'message' AND k.source_id = f.root_id::text) AS actions,
  s.state AS story_state, s.month, s.review_date,
  (SELECT count(*)::int FROM trail r WHERE r.municipality_id = $1 AND r.subject = f.root_id::text) AS trail,
  (SELECT count(*)::int FROM photo p WHERE p.municipality_id = $1 AND p.root_id = f.root_id) AS photos,
  (SELECT max(p.received_at) FROM photo p WHERE p.municipality_id = $1 AND p.root_id = f.root_id) AS newest_photo
FROM follow_code f
JOIN contribution c ON c.municipality_id = $1 AND c.root_id = f.root_id
LEFT JOIN withdrawal w ON w.municipality_id = $1 AND w.root_id = f.root_id
LEFT JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = c.id
LEFT JOIN story s ON s.municipality_id = $1 AND s.root_id = f.root_id
WHERE f.municipality_id = $1 AND f.code_hash = $2
  AND NOT EXISTS (SELECT 1 FROM contribution n WHERE n.municipality_id = $1 AND n.supersedes = c.id)`;

const heldOf = (r: HeldRow): HeldOfTold => ({
  lastHappened: Math.max(...[r.last_received, r.last_answer, r.withdrawn_at].map((d) => d?.getTime() ?? 0)),
  ...(r.last_answer === null ? {} : { lastAnswer: r.last_answer.getTime() }),
  ...(r.withdrawn_at === null ? {} : { withdrawnAt: r.withdrawn_at.getTime() }),
  ...(r.mark_since === null ? {} : { markSince: r.mark_since.getTime() }),
  ...(r.newest_photo === null ? {} : { photos: { count: r.photos, newest: r.newest_photo.getTime() } }),
  channel: r.channel,
  ...(r.minutes === null ? {} : { minutes: r.minutes }),
  enteredByStaff: r.by_staff,
  translations: r.translations ?? [],
  fairness: r.fairness ?? {},
  actions: r.actions ?? [],
  ...(r.story_state === null || r.month === null
    ? {}
    : {
        story: {
          state: r.story_state,
          month: r.month,
          ...(r.review_date === null ? {} : { reviewDate: r.review_date }),
        },
      }),
  trail: r.trail,
});

const deeds = {
  withdrawn: 'withdrawn',
  wordsWithdrawn: 'words withdrawn',
  offersWithdrawn: 'offer withdrawn',
  reachStopped: 'reach stopped',
} as const;

const runsIn = async (scope: Scope, limit: number): Promise<readonly RetentionRun[]> => {
  const rows = await scope.rows<{ ran_at: Date; whole: boolean; erased: Partial<Record<TimedKind, number>> }>(
    `SELECT ran_at, coalesce(json_object_agg(kind, erased) FILTER (WHERE kind <> 'all'), '{}') AS erased,
       bool_or(kind = 'all') AS whole FROM retention_run
     WHERE municipality_id = $1 GROUP BY ran_at ORDER BY ran_at DESC LIMIT $2`,
    [scope.municipality, limit],
  );
  return rows.map((r) => ({ at: r.ran_at.getTime(), whole: r.whole, erased: r.erased }));
};

/** How long things are kept, on PostgreSQL. */
export const retentionStore = (
  inMunicipality: InMunicipality,
  now: () => number,
  onErased: OnErased,
): RetentionStore => ({
  erase: (kind, cutoff, limit) =>
    inMunicipality((scope) =>
      expiring[kind](scope, cutoff, limit, (photoIds) => sayPhotosGone(scope, photoIds, now(), 'retention', onErased)),
    ),
  held: (codeHash) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<HeldRow>(heldQuery, [scope.municipality, Buffer.from(codeHash, 'hex')]);
      return row && heldOf(row);
    }, 'read'),
  record: ({ at, whole, erased }) =>
    inMunicipality(async (scope) => {
      // The row `all` says that everything was looked after, also when there was nothing to erase.
      const kinds = { ...(whole ? { all: Object.values(erased).reduce((sum, n) => sum + n, 0) } : {}), ...erased };
      await scope.run(
        `INSERT INTO retention_run AS r (municipality_id, ran_at, kind, erased)
         SELECT $1::int, to_timestamp($2::float8 / 1000), key, value::int FROM jsonb_each_text($3::jsonb)
         ON CONFLICT (municipality_id, ran_at, kind) DO UPDATE SET erased = r.erased + excluded.erased`,
        [scope.municipality, at, JSON.stringify(kinds)],
      );
    }),
  runs: (limit) => inMunicipality((scope) => runsIn(scope, limit), 'read'),
  requests: (since) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{ deed: string; n: number }>(
        `SELECT deed, count(*)::int AS n FROM trail WHERE municipality_id = $1 AND happened_at >= to_timestamp($2::float8 / 1000)
           AND deed = ANY($3) GROUP BY deed`,
        [scope.municipality, since, Object.values(deeds)],
      );
      const of = (deed: string): number => rows.find((r) => r.deed === deed)?.n ?? 0;
      return {
        withdrawn: of(deeds.withdrawn),
        wordsWithdrawn: of(deeds.wordsWithdrawn),
        offersWithdrawn: of(deeds.offersWithdrawn),
        reachStopped: of(deeds.reachStopped),
      };
    }, 'read'),
});
