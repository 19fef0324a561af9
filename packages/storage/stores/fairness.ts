import type { FairAnswer, FairnessStore, FairQuestion, FairRow } from '@straatwijs/monitor';
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
  counts: ({ edition, within, firstWeek, lastWeek }) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{
        question: FairQuestion;
        says: FairAnswer | null;
        count: number;
        contributors: number;
      }>(
        `SELECT f.question, f.says, count(*)::int AS count,
           least(count(DISTINCT mark.mark), count(DISTINCT coalesce(mark.network, mark.mark)))::int AS contributors
         FROM fairness f
         JOIN contribution k ON k.municipality_id = $1 AND k.root_id = f.root_id
           AND NOT EXISTS (SELECT 1 FROM contribution s WHERE s.municipality_id = $1 AND s.supersedes = k.id)
         JOIN closure c ON c.municipality_id = $1 AND c.edition = k.edition AND c.descendant = k.place_id AND c.ancestor = $3
         LEFT JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = k.id
         -- As everywhere: contributors of one network, day and place count as one, and one mark in five networks as one as well.
         CROSS JOIN LATERAL (
           SELECT encode(coalesce(l.pseudonym, decode(repeat('0', 64), 'hex')), 'hex') AS mark,
             (SELECT 'network ' || min(p.network_group) FROM presence p WHERE p.municipality_id = $1 AND p.edition = k.edition
                AND p.place_id = k.place_id AND p.week = k.week AND p.pseudonym = l.pseudonym) AS network) mark
         WHERE f.municipality_id = $1 AND k.edition = $2 AND f.week BETWEEN $4 AND $5
         GROUP BY GROUPING SETS ((f.question, f.says), (f.question)) ORDER BY f.question, f.says`,
        [scope.municipality, edition, within, firstWeek, lastWeek],
      );
      return rows.map(
        (r): FairRow => ({
          question: r.question,
          ...(r.says === null ? {} : { says: r.says }),
          count: r.count,
          contributors: r.contributors,
        }),
      );
    }, 'read'),
});
