import type { TalkAskersStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { noticeOf } from './notices.ts';

/** First ids of everybody who hears of the minutes of a talk: what they told was on it, or they asked. */
const hearersOf = async (scope: Scope, talkId: string): Promise<readonly string[]> => {
  const rows = await scope.rows<{ root_id: string }>(
    `SELECT root_id FROM talk_told WHERE municipality_id = $1 AND talk_id = $2
     UNION SELECT root_id FROM talk_asked WHERE municipality_id = $1 AND talk_id = $2`,
    [scope.municipality, talkId],
  );
  return rows.map((r) => r.root_id);
};

/** In the transaction in which the minutes become public: a notice for everybody who hears of them, once. */
export const noticeOfMinutes = async (scope: Scope, talkId: string, at: number): Promise<void> =>
  noticeOf(scope, 'minutes', talkId, await hearersOf(scope, talkId), at);

/** Who wants to hear the minutes of a talk, on PostgreSQL. */
export const talkAskersStore = (inMunicipality: InMunicipality): TalkAskersStore => ({
  ask: ({ talkId, rootId, at }) =>
    inMunicipality(async (scope) => {
      // The code is locked: a withdrawal waits, or was first and is seen.
      await scope.rows('SELECT 1 FROM follow_code WHERE municipality_id = $1 AND root_id = $2 FOR UPDATE', [
        scope.municipality,
        rootId,
      ]);
      // The talk too: whoever asks while its minutes become public is told, or is too late and reads them.
      const open = await scope.rows(
        `SELECT 1 FROM talk t WHERE t.municipality_id = $1 AND t.talk_id = $2 AND t.state NOT IN ('public', 'cancelled')
           AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.municipality_id = $1 AND w.root_id = $3) FOR UPDATE`,
        [scope.municipality, talkId, rootId],
      );
      if (open.length === 0) return false;
      await scope.run(
        `INSERT INTO talk_asked (municipality_id, talk_id, root_id, asked_at)
         VALUES ($1, $2, $3, to_timestamp($4::float8 / 1000)) ON CONFLICT DO NOTHING`,
        [scope.municipality, talkId, rootId, at],
      );
      return true;
    }),
  asked: (rootId) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{ talk_id: string; asked_at: Date }>(
        'SELECT talk_id, asked_at FROM talk_asked WHERE municipality_id = $1 AND root_id = $2 ORDER BY asked_at, talk_id',
        [scope.municipality, rootId],
      );
      return rows.map((r) => ({ talkId: r.talk_id, at: r.asked_at.getTime() }));
    }, 'read'),
});
