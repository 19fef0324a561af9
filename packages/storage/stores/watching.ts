import type { Choice, OwnLook, WatchingStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';

interface Row {
  pseudonym: string;
  instrument: string;
  indicators: string[];
  chosen_on: string;
  again_from: string;
}

const columns = `encode(w.pseudonym, 'hex') AS pseudonym, w.instrument, indicators, chosen_on::text, again_from::text`;
const choiceOf = ({ chosen_on, again_from, ...row }: Row): Choice => ({
  ...row,
  chosenOn: chosen_on,
  againFrom: again_from,
});
const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

// A choice that still stands is left as it is; one whose year is over is replaced. Either way the one that stands is read.
const choose = async (scope: Scope, c: Choice): Promise<Choice> => {
  await scope.run(
    `INSERT INTO watch_choice AS w (municipality_id, pseudonym, instrument, indicators, chosen_on, again_from)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (municipality_id, pseudonym, instrument) DO UPDATE
       SET indicators = excluded.indicators, chosen_on = excluded.chosen_on, again_from = excluded.again_from
       WHERE w.again_from <= excluded.chosen_on`,
    [scope.municipality, bytesOf(c.pseudonym), c.instrument, c.indicators, c.chosenOn, c.againFrom],
  );
  const [row] = await scope.rows<Row>(
    `SELECT ${columns} FROM watch_choice w WHERE municipality_id = $1 AND pseudonym = $2 AND instrument = $3`,
    [scope.municipality, bytesOf(c.pseudonym), c.instrument],
  );
  if (!row) throw new Error('a choice that was just written is gone');
  return choiceOf(row);
};

/** What people chose to keep an eye on, and what they saw, on PostgreSQL. */
export const watchingStore = (inMunicipality: InMunicipality): WatchingStore => ({
  choices: (whose, today) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<Row>(
            `SELECT ${columns} FROM watch_choice w
             JOIN jsonb_to_recordset($2::jsonb) AS x(mine text, about text) ON w.pseudonym = decode(x.mine, 'hex') AND w.instrument = x.about
             WHERE w.municipality_id = $1 AND w.again_from > $3`,
            [scope.municipality, JSON.stringify(whose.map((x) => ({ mine: x.pseudonym, about: x.instrument }))), today],
          )
        ).map(choiceOf),
      'read',
    ),
  choose: (choice) => inMunicipality((scope) => choose(scope, choice)),
  forget: (pseudonym) =>
    inMunicipality(
      async (scope) =>
        (await scope.run('DELETE FROM watch_choice WHERE municipality_id = $1 AND pseudonym = $2', [
          scope.municipality,
          bytesOf(pseudonym),
        ])) > 0,
    ),
  // By place first: one street's visits of some weeks are few, and no index on people is needed.
  own: (pseudonym, { edition, placeId, series, sinceWeek }) =>
    inMunicipality(
      (scope): Promise<readonly OwnLook[]> =>
        scope.rows<{ date: string; week: number; indicator: string; value: number }>(
          `SELECT v.local_date::text AS date, v.week, o.indicator, o.value FROM visit v
           JOIN contributor_link l ON l.municipality_id = $1 AND l.contribution_id = v.contribution_id
           JOIN observation o ON o.municipality_id = $1 AND o.contribution_id = v.contribution_id
           WHERE v.municipality_id = $1 AND v.edition = $2 AND v.place_id = $3 AND v.week >= $4 AND v.series = $5 AND l.pseudonym = $6
           ORDER BY v.local_date, v.contribution_id, o.n`,
          [scope.municipality, edition, placeId, sinceWeek, series, bytesOf(pseudonym)],
        ),
      'read',
    ),
});
