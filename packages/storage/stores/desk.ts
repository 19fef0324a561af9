import type { DeskStore } from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';
import {
  countMessages,
  inAreas,
  listMessages,
  type MessageRow,
  messageOf,
  messageQuery,
  openStates,
} from './messages.ts';
import { publishedStories, takeStoryStep } from './stories.ts';
import { leaveTrail } from './trail.ts';

/** The desk on PostgreSQL. */
export const deskStore = (inMunicipality: InMunicipality): DeskStore => ({
  messages: (filter) => inMunicipality(async (scope) => (await listMessages(scope, filter)).map(messageOf), 'read'),
  message: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<MessageRow>(`${messageQuery} AND m.root_id = $2::uuid`, [scope.municipality, id]);
      return row && messageOf(row);
    }, 'read'),
  count: (filter) => inMunicipality((scope) => countMessages(scope, filter), 'read'),
  load: (areas) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ open: number; oldest: Date | null; middle: Date | null }>(
        `SELECT count(*) FILTER (WHERE m.triage = 'inbox')::int AS open, min(m.received_at) AS oldest,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY m.received_at) AS middle
         FROM message m WHERE m.municipality_id = $1 AND ${openStates} AND NOT m.words_gone AND ${inAreas('m', '$2')}`,
        [scope.municipality, areas ?? null],
      );
      return {
        open: row?.open ?? 0,
        ...(row?.oldest ? { oldest: row.oldest.getTime() } : {}),
        ...(row?.middle ? { middle: row.middle.getTime() } : {}),
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
  publishedStories: (q) => inMunicipality((scope) => publishedStories(scope, q), 'read'),
});
