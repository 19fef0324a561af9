import type { FairAnswer, FairnessStore, FairQuestion } from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';

/** What people said about how it went, on PostgreSQL. */
export const fairnessStore = (inMunicipality: InMunicipality): FairnessStore => ({
  say: ({ rootId, question, says, week }) =>
    inMunicipality(async (scope) => {
      // The row of the code is locked: withdrawing waits, or was first and is seen.
      await scope.rows('SELECT 1 FROM follow_code WHERE municipality_id = $1 AND root_id = $2 FOR UPDATE', [
        scope.municipality,
        rootId,
      ]);
      const said = await scope.run(
        `INSERT INTO fairness (municipality_id, root_id, question, says, week)
         SELECT $1::int, $2::uuid, $3, $4, $5 WHERE NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.municipality_id = $1 AND w.root_id = $2)
         ON CONFLICT (municipality_id, root_id, question) DO UPDATE SET says = excluded.says, week = excluded.week`,
        [scope.municipality, rootId, question, says, week],
      );
      return said > 0;
    }),
  said: (rootId) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{ question: FairQuestion; says: FairAnswer }>(
        'SELECT question, says FROM fairness WHERE municipality_id = $1 AND root_id = $2',
        [scope.municipality, rootId],
      );
      return Object.fromEntries(rows.map((r) => [r.question, r.says]));
    }, 'read'),
});
