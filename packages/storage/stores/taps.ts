import type { AnswerKind, CountedTheme, Language, TapAnswer, TapScale, TapsStore, Valence } from '@straatwijs/monitor';
import { tapScales } from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

// What was told (folded and pending) minus what became a message, so that no tap needs a row of its own. The first part
// has the primary key of count_week before it, the last an index: a quarter of a city is a few thousand rows.
const tapsQuery = {
  name: 'taps-of-place',
  text: `
SELECT theme, valence, sum(n)::int AS taps FROM (
  SELECT theme, valence, value AS n FROM count_week
  WHERE municipality_id = $1 AND edition = $2 AND place_id = $3 AND week BETWEEN $4 AND $5 AND series = ANY($6)
  UNION ALL
  SELECT d.theme, d.valence, d.value FROM count_delta d
  JOIN closure c ON c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id AND c.ancestor = $3
  WHERE d.municipality_id = $1 AND d.edition = $2 AND d.week BETWEEN $4 AND $5 AND d.series = ANY($6)
  UNION ALL
  SELECT m.theme, m.valence, -1 FROM message m
  WHERE m.municipality_id = $1 AND m.edition = $2 AND m.week BETWEEN $4 AND $5 AND m.series = ANY($6) AND m.state <> 'withdrawn'
    AND m.place_id IN (SELECT c.descendant FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.ancestor = $3)
) told GROUP BY theme, valence HAVING sum(n) > 0 ORDER BY theme, valence`,
};

// Nearest first: a buurt before the wijk around it.
const nearest = `array_position(ARRAY[${tapScales.map((s) => `'${s}'`).join(', ')}], p.scale), a.place_id`;

const areasQuery = `
WITH area AS (
  SELECT p.id, p.name, p.scale FROM place p WHERE p.municipality_id = $1 AND p.edition = $2 AND p.scale = ANY($6)
    AND ($8::text[] IS NULL OR EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.descendant = p.id AND c.ancestor = ANY($8)))
), told AS (
  SELECT w.place_id, w.value AS n FROM count_week w
  WHERE w.municipality_id = $1 AND w.edition = $2 AND w.place_id IN (SELECT id FROM area) AND w.week BETWEEN $3 AND $4 AND w.series = ANY($5)
  UNION ALL
  SELECT c.ancestor, d.value FROM count_delta d
  JOIN closure c ON c.municipality_id = $1 AND c.edition = d.edition AND c.descendant = d.place_id
  WHERE d.municipality_id = $1 AND d.edition = $2 AND d.week BETWEEN $3 AND $4 AND d.series = ANY($5)
  UNION ALL
  SELECT c.ancestor, -1 FROM message m
  JOIN closure c ON c.municipality_id = $1 AND c.edition = m.edition AND c.descendant = m.place_id
  WHERE m.municipality_id = $1 AND m.edition = $2 AND m.week BETWEEN $3 AND $4 AND m.series = ANY($5) AND m.state <> 'withdrawn'
), counted AS (
  SELECT place_id, sum(n)::int AS taps FROM told GROUP BY place_id
)
SELECT area.id, area.name, area.scale, counted.taps,
  (SELECT q.parent_id FROM place_parent q WHERE q.municipality_id = $1 AND q.edition = $2 AND q.id = area.id ORDER BY q.n LIMIT 1) AS parent_id,
  (SELECT a.place_id FROM tap_answer a
   JOIN closure c ON c.municipality_id = $1 AND c.edition = a.edition AND c.ancestor = a.place_id AND c.descendant = area.id
   JOIN place p ON p.municipality_id = $1 AND p.edition = a.edition AND p.id = a.place_id
   WHERE a.municipality_id = $1 AND a.edition = $2 AND a.quarter = $7 ORDER BY ${nearest} LIMIT 1) AS answered_for
FROM area JOIN counted ON counted.place_id = area.id WHERE counted.taps > 0 ORDER BY area.id`;

interface AnswerRow {
  answer_id: string;
  place_id: string;
  place_name: string;
  quarter: string;
  kind: AnswerKind;
  words: string;
  deeds: string;
  language: Language;
  name: string | null;
  answered_at: Date;
}
const answerOf = (r: AnswerRow): TapAnswer => ({
  id: r.answer_id,
  placeId: r.place_id,
  placeName: r.place_name,
  quarter: r.quarter,
  kind: r.kind,
  words: r.words,
  deeds: r.deeds,
  language: r.language,
  by: r.name ?? '',
  at: r.answered_at.getTime(),
});
// Answers of the place itself and of everything it lies in.
const answersQuery = `
SELECT a.answer_id, a.place_id, p.name AS place_name, a.quarter, a.kind, a.words, a.deeds, a.language, s.name, a.answered_at
FROM tap_answer a
JOIN closure c ON c.municipality_id = $1 AND c.edition = a.edition AND c.ancestor = a.place_id AND c.descendant = $3
JOIN place p ON p.municipality_id = $1 AND p.edition = a.edition AND p.id = a.place_id
LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = a.staff_id
WHERE a.municipality_id = $1 AND a.edition = $2`;

interface AreaRow {
  id: string;
  name: string;
  scale: TapScale;
  taps: number;
  parent_id: string | null;
  answered_for: string | null;
}

/** Taps without words on PostgreSQL. */
export const tapsStore = (inMunicipality: InMunicipality): TapsStore => ({
  taps: (s, series) =>
    inMunicipality(
      (scope) =>
        scope.rows<{ theme: CountedTheme; valence: Valence; taps: number }>(tapsQuery, [
          scope.municipality,
          s.edition,
          s.placeId,
          s.firstWeek,
          s.lastWeek,
          series,
        ]),
      'read',
    ),
  areas: (q) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<AreaRow>(areasQuery, [
            scope.municipality,
            q.edition,
            q.firstWeek,
            q.lastWeek,
            q.series,
            tapScales,
            q.quarter,
            q.areas ?? null,
          ])
        ).map((r) => ({
          placeId: r.id,
          placeName: r.name,
          scale: r.scale,
          parentId: r.parent_id ?? undefined,
          taps: r.taps,
          answeredFor: r.answered_for ?? undefined,
        })),
      'read',
    ),
  answer: (a) =>
    inMunicipality(async (scope) => {
      const isNew = await scope.run(
        `INSERT INTO tap_answer (municipality_id, answer_id, edition, place_id, quarter, first_week, last_week, kind, words, deeds, language, staff_id, answered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, to_timestamp($13::float8 / 1000)) ON CONFLICT DO NOTHING`,
        [
          scope.municipality,
          a.id,
          a.edition,
          a.placeId,
          a.quarter,
          a.firstWeek,
          a.lastWeek,
          a.kind,
          a.words,
          a.deeds,
          a.language,
          a.staffId,
          a.at,
        ],
      );
      if (isNew > 0) {
        await leaveTrail(scope, a.at, a.staffId, 'taps answered', [a.id]);
        return 'saved';
      }
      const same = await scope.rows('SELECT 1 FROM tap_answer WHERE municipality_id = $1 AND answer_id = $2', [
        scope.municipality,
        a.id,
      ]);
      return same.length > 0 ? 'already' : 'taken';
    }),
  answerTo: (tap) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<AnswerRow>(
        `${answersQuery} AND $4 BETWEEN a.first_week AND a.last_week AND a.answered_at >= to_timestamp($5::float8 / 1000)
         ORDER BY ${nearest} LIMIT 1`,
        [scope.municipality, tap.edition, tap.placeId, tap.week, tap.receivedAt],
      );
      return row && answerOf(row);
    }, 'read'),
  answersFor: (q) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<AnswerRow>(
            `${answersQuery} ORDER BY a.last_week DESC, ${nearest}, a.answered_at DESC LIMIT $4`,
            [scope.municipality, q.edition, q.placeId, q.limit],
          )
        ).map(answerOf),
      'read',
    ),
});
