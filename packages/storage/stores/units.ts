import type { PlacePiece, RawUnit, Week } from '@straatwijs/monitor';
import type { Scope, Statement } from '../connection/in-municipality.ts';

// The newest version of each contribution only: what was corrected or withdrawn has no observations left. Figures of workers
// are kept by organisation and are never public. A group is of the network, day and place in which the mark was first present.
const unitsQuery: Statement = {
  name: 'units-of-weeks',
  text: `
SELECT 'observation' AS of, o.edition, o.place_id AS "placeId", o.week, k.local_date::text AS day, o.series, o.indicator, o.theme,
  o.valence, o.perspective, o.value, (extract(epoch FROM k.received_at) * 1000)::float8 AS "receivedAt",
  encode(l.pseudonym, 'hex') AS mark, p.network_group::text AS "group", k.sharing = 'lee' OR s.state IS NOT NULL AS lee
FROM observation o
JOIN contribution k ON k.municipality_id = $1 AND k.id = o.contribution_id
LEFT JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = o.contribution_id
LEFT JOIN presence p ON p.municipality_id = $1 AND p.edition = o.edition AND p.place_id = o.place_id AND p.week = o.week AND p.series = o.series
  AND p.indicator = o.indicator AND p.theme = o.theme AND p.valence = o.valence AND p.perspective = o.perspective AND p.pseudonym = l.pseudonym
LEFT JOIN story s ON s.municipality_id = $1 AND s.root_id = k.root_id AND s.state = 'lee'
WHERE o.municipality_id = $1 AND o.week BETWEEN $2 AND $3 AND k.organisation IS NULL
UNION ALL
SELECT 'visit', v.edition, v.place_id, v.week, v.local_date::text, v.series, '', '', 'neutral', v.perspective, 1,
  (extract(epoch FROM k.received_at) * 1000)::float8, encode(l.pseudonym, 'hex'),
  (SELECT min(p.network_group)::text FROM presence p WHERE p.municipality_id = $1 AND p.edition = v.edition AND p.place_id = v.place_id
     AND p.week = v.week AND p.series = v.series AND p.pseudonym = l.pseudonym), k.sharing = 'lee'
FROM visit v
JOIN contribution k ON k.municipality_id = $1 AND k.id = v.contribution_id
LEFT JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = v.contribution_id
WHERE v.municipality_id = $1 AND v.week BETWEEN $2 AND $3 AND k.organisation IS NULL
UNION ALL
SELECT 'fairness', k.edition, k.place_id, f.week, '', 'fairness', f.question, '',
  CASE f.says WHEN 'yes' THEN 'positive' WHEN 'between' THEN 'mixed' ELSE 'negative' END, k.perspective, 1, 0::float8,
  encode(l.pseudonym, 'hex'),
  (SELECT min(p.network_group)::text FROM presence p WHERE p.municipality_id = $1 AND p.edition = k.edition AND p.place_id = k.place_id
     AND p.week = k.week AND p.pseudonym = l.pseudonym), k.sharing = 'lee'
FROM fairness f
JOIN contribution k ON k.municipality_id = $1 AND k.root_id = f.root_id
  AND NOT EXISTS (SELECT 1 FROM contribution n WHERE n.municipality_id = $1 AND n.supersedes = k.id)
LEFT JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = k.id
WHERE f.municipality_id = $1 AND f.week BETWEEN $2 AND $3`,
};

const piecesQuery: Statement = {
  name: 'pieces-of-places',
  text: `
SELECT c.edition, c.descendant AS "placeId", jsonb_agg(jsonb_build_object('id', p.id, 'scale', p.scale) ORDER BY p.id) AS within
FROM closure c JOIN place p ON p.municipality_id = $1 AND p.edition = c.edition AND p.id = c.ancestor
WHERE c.municipality_id = $1 AND c.edition = ANY($2::int[]) GROUP BY c.edition, c.descendant`,
};

/** Where the places of these editions lie, as far as anything lies around them. */
export const piecesOf = (scope: Scope, editions: readonly number[]): Promise<readonly PlacePiece[]> =>
  scope.rows<{ edition: number; placeId: string; within: PlacePiece['within'] }>(piecesQuery, [
    scope.municipality,
    editions,
  ]);

interface UnitRow extends Omit<RawUnit, 'mark' | 'group'> {
  mark: string | null;
  group: string | null;
}

/** Everything that can be counted in some weeks, in one snapshot, with where its places lie. */
export const unitsOf = async (
  scope: Scope,
  firstWeek: Week,
  lastWeek: Week,
): Promise<{ readonly units: readonly RawUnit[]; readonly pieces: readonly PlacePiece[] }> => {
  const rows = await scope.rows<UnitRow>(unitsQuery, [scope.municipality, firstWeek, lastWeek]);
  const units = rows.map(
    ({ mark, group, ...row }): RawUnit => ({
      ...row,
      ...(mark === null ? {} : { mark }),
      ...(group === null ? {} : { group }),
    }),
  );
  const editions = [...new Set(units.map((u) => u.edition))];
  return { units, pieces: await piecesOf(scope, editions) };
};
