import type { Scope } from '../connection/in-municipality.ts';
import { holdFigures } from './figures-lock.ts';
import { eraseReach } from './notices.ts';
import { leaveTrail } from './trail.ts';
import { eraseTriage } from './triage-steps.ts';

/**
 * Take one version out of the figures and erase what can be erased: negative deltas, its observations and visit, its
 * presence where the same contributor left no other, its text and its link to a contributor. The fact stays as a tombstone.
 */
export const retractVersion = async (scope: Scope, contributionId: string): Promise<void> => {
  const at = [scope.municipality, contributionId];
  await holdFigures(scope);
  await scope.run(
    `INSERT INTO count_delta (municipality_id, edition, place_id, week, series, indicator, theme, valence, perspective, value, observations)
     SELECT $1::int, edition, place_id, week, series, indicator, theme, valence, perspective, -sum(value)::int, -count(*)::int
     FROM observation WHERE municipality_id = $1 AND contribution_id = $2
     GROUP BY edition, place_id, week, series, indicator, theme, valence, perspective`,
    at,
  );
  await scope.run(
    `DELETE FROM presence p USING (
       SELECT DISTINCT o.edition, o.place_id, o.week, o.series, o.indicator, o.theme, o.valence, o.perspective,
         coalesce(l.pseudonym, decode(repeat('0', 64), 'hex')) AS pseudonym
       FROM observation o LEFT JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = o.contribution_id
       WHERE o.municipality_id = $1 AND o.contribution_id = $2) mine
     WHERE p.municipality_id = $1 AND p.edition = mine.edition AND p.place_id = mine.place_id AND p.week = mine.week
       AND p.series = mine.series AND p.indicator = mine.indicator AND p.theme = mine.theme AND p.valence = mine.valence AND p.perspective = mine.perspective
       AND p.pseudonym = mine.pseudonym
       AND NOT EXISTS (
         SELECT 1 FROM observation o2 LEFT JOIN contributor_link l2 ON l2.municipality_id = $1 AND l2.contribution_id = o2.contribution_id
         WHERE o2.municipality_id = $1 AND o2.edition = mine.edition AND o2.place_id = mine.place_id AND o2.week = mine.week
           AND o2.series = mine.series AND o2.indicator = mine.indicator AND o2.theme = mine.theme AND o2.valence = mine.valence AND o2.perspective = mine.perspective
           AND o2.contribution_id <> $2 AND coalesce(l2.pseudonym, decode(repeat('0', 64), 'hex')) = mine.pseudonym)`,
    at,
  );
  await scope.run('DELETE FROM observation WHERE municipality_id = $1 AND contribution_id = $2', at);
  await scope.run('DELETE FROM visit WHERE municipality_id = $1 AND contribution_id = $2', at);
  await scope.run('DELETE FROM contribution_text WHERE municipality_id = $1 AND contribution_id = $2', at);
  await scope.run(`DELETE FROM translation WHERE municipality_id = $1 AND source = 'told' AND source_id = $2`, at);
  await scope.run('DELETE FROM contributor_link WHERE municipality_id = $1 AND contribution_id = $2', at);
};

/** The version of a contribution that counts: the one that nothing replaces. */
export const newestOf = async (scope: Scope, rootId: string): Promise<string> => {
  const [row] = await scope.rows<{ id: string }>(
    `SELECT c.id FROM contribution c WHERE c.municipality_id = $1 AND c.root_id = $2 AND NOT EXISTS (
       SELECT 1 FROM contribution s WHERE s.municipality_id = $1 AND s.supersedes = c.id)`,
    [scope.municipality, rootId],
  );
  if (!row) throw new Error('a follow code leads to no contribution');
  return row.id;
};

/**
 * Every trace of the words of one version, and everything that was made of them: translations, the story, the message. What
 * was tapped stays counted.
 * @returns whether there were any
 */
export const eraseWordsOf = async (
  scope: Scope,
  rootId: string,
  contributionId: string,
  at: number,
  actor: string,
): Promise<boolean> => {
  const version = [scope.municipality, contributionId];
  await eraseTriage(scope, rootId, at);
  await scope.run('DELETE FROM story WHERE municipality_id = $1 AND root_id = $2', [scope.municipality, rootId]);
  await scope.run(`DELETE FROM translation WHERE municipality_id = $1 AND source = 'told' AND source_id = $2`, version);
  const texts = await scope.run(
    'DELETE FROM contribution_text WHERE municipality_id = $1 AND contribution_id = $2',
    version,
  );
  await scope.run('DELETE FROM message WHERE municipality_id = $1 AND root_id = $2', [scope.municipality, rootId]);
  await scope.run('UPDATE action_said SET words = NULL WHERE municipality_id = $1 AND root_id = $2', [
    scope.municipality,
    rootId,
  ]);
  if (texts > 0) await leaveTrail(scope, at, actor, 'words withdrawn', [rootId]);
  return texts > 0;
};

/**
 * Take something told out for good, once: its newest version out of the figures, and with it whatever hangs on it. What was
 * tapped is emptied in every version; id, place and moment stay as a tombstone, so that a resend revives nothing.
 * @returns whether it stood until now
 */
export const withdrawRoot = async (scope: Scope, rootId: string, at: number, actor: string): Promise<boolean> => {
  const of = [scope.municipality, rootId];
  const first = await scope.run(
    'INSERT INTO withdrawal (municipality_id, root_id, withdrawn_at) VALUES ($1, $2, to_timestamp($3::float8 / 1000)) ON CONFLICT DO NOTHING',
    [...of, at],
  );
  if (first === 0) return false;
  await retractVersion(scope, await newestOf(scope, rootId));
  await eraseReach(scope, 'root_id', rootId);
  await eraseTriage(scope, rootId, at);
  for (const table of ['story', 'photo', 'message', 'fairness', 'action_said', 'talk_told', 'talk_asked'])
    await scope.run(`DELETE FROM ${table} WHERE municipality_id = $1 AND root_id = $2`, of);
  // After the message: whoever links it holds that row.
  await scope.run(
    `DELETE FROM action_source WHERE municipality_id = $1 AND kind = 'message' AND source_id = $2::text`,
    of,
  );
  await scope.run(
    `UPDATE contribution SET facts = '{}', minutes = NULL WHERE municipality_id = $1 AND root_id = $2`,
    of,
  );
  await leaveTrail(scope, at, actor, 'withdrawn', [rootId]);
  return true;
};
