import type {
  Horizon,
  Language,
  LineOrigin,
  LinePart,
  MarkSays,
  MinutesLine,
  MinutesStore,
  Pen,
  Perspective,
  Theme,
} from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

interface LineRow {
  line_id: string;
  talk_id: string;
  arrival: number;
  part: LinePart;
  theme: Theme | null;
  words: string;
  language: Language;
  supersedes: string | null;
  origin: LineOrigin;
  pen_name: string | null;
  name: string | null;
  staff_id: string | null;
  device: string;
  number: number;
  said_at: Date | null;
  received_at: Date;
  owner: string | null;
  due: string | null;
  horizon: Horizon | null;
  perspective: Perspective | null;
  people: number | null;
  marks: { says: MarkSays; words: string | null; by: string; at: number }[];
}
const lineOf = (r: LineRow): MinutesLine => ({
  id: r.line_id,
  talkId: r.talk_id,
  arrival: r.arrival,
  part: r.part,
  words: r.words,
  language: r.language,
  origin: r.origin,
  by: r.name ?? '',
  device: r.device,
  number: r.number,
  receivedAt: r.received_at.getTime(),
  ...(r.theme === null ? {} : { theme: r.theme }),
  ...(r.supersedes === null ? {} : { supersedes: r.supersedes }),
  ...(r.pen_name === null ? {} : { penOf: r.pen_name }),
  ...(r.staff_id === null ? {} : { staffId: r.staff_id }),
  ...(r.said_at === null ? {} : { at: r.said_at.getTime() }),
  ...(r.owner === null ? {} : { owner: r.owner }),
  ...(r.due === null ? {} : { due: r.due }),
  ...(r.horizon === null ? {} : { horizon: r.horizon }),
  ...(r.perspective === null ? {} : { perspective: r.perspective }),
  ...(r.people === null ? {} : { people: r.people }),
  marks: r.marks.map(({ words, ...mark }) => ({ ...mark, ...(words === null ? {} : { words }) })),
});

const linesQuery = `
SELECT l.line_id, l.talk_id, l.arrival, l.part, l.theme, l.words, l.language, l.supersedes, l.origin, h.name AS pen_name, s.name,
  l.staff_id, l.device, l.number, l.said_at, l.received_at, l.owner, l.due::text, l.horizon, l.perspective, l.people,
  coalesce((SELECT json_agg(json_build_object('says', m.says, 'words', m.words, 'by', coalesce(k.name, ''),
    'at', round(extract(epoch FROM m.marked_at) * 1000)) ORDER BY m.n)
    FROM talk_mark m LEFT JOIN staff k ON k.municipality_id = $1 AND k.staff_id = m.staff_id
    WHERE m.municipality_id = $1 AND m.line_id = l.line_id), '[]') AS marks
FROM talk_line l
LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = l.staff_id
LEFT JOIN staff h ON h.municipality_id = $1 AND h.staff_id = l.pen_of
WHERE l.municipality_id = $1 AND l.talk_id = ANY($2::uuid[]) ORDER BY l.talk_id, l.arrival`;

interface PenRow {
  n: number;
  deed: string;
  staff_id: string;
  name: string | null;
  to_staff: string | null;
  to_name: string | null;
  done_at: Date;
}

/** Whoever was given it last, unless it was put down since; heard of when a line of theirs came in. */
const penOf = async (scope: Scope, talkId: string): Promise<Pen | undefined> => {
  const deeds = await scope.rows<PenRow>(
    `SELECT d.n, d.deed, d.staff_id, s.name, d.to_staff, t.name AS to_name, d.done_at FROM talk_pen d
     LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = d.staff_id
     LEFT JOIN staff t ON t.municipality_id = $1 AND t.staff_id = d.to_staff
     WHERE d.municipality_id = $1 AND d.talk_id = $2 ORDER BY d.n`,
    [scope.municipality, talkId],
  );
  const last = deeds.findLast((d) => d.deed !== 'asked');
  if (!last || last.deed === 'put-down') return undefined;
  const isGiven = last.deed === 'given';
  const staffId = (isGiven ? last.to_staff : last.staff_id) ?? '';
  const [heard] = await scope.rows<{ at: Date | null }>(
    'SELECT max(received_at) AS at FROM talk_line WHERE municipality_id = $1 AND talk_id = $2 AND staff_id = $3',
    [scope.municipality, talkId, staffId],
  );
  return {
    staffId,
    name: (isGiven ? last.to_name : last.name) ?? '',
    heardAt: Math.max(last.done_at.getTime(), heard?.at?.getTime() ?? 0),
    asked: deeds
      .filter((d) => d.n > last.n)
      .map((d) => ({ staffId: d.staff_id, name: d.name ?? '', at: d.done_at.getTime() })),
  };
};

/** Whoever writes lines or reaches for the pen of a talk waits here for their turn. */
const inTurn = async (scope: Scope, talkId: string): Promise<boolean> =>
  (
    await scope.rows('SELECT 1 FROM talk WHERE municipality_id = $1 AND talk_id = $2 FOR UPDATE', [
      scope.municipality,
      talkId,
    ])
  ).length > 0;

/** Minutes and their pen, on PostgreSQL. */
export const minutesStore = (inMunicipality: InMunicipality): MinutesStore => ({
  append: (talkId, lines, originOf, at) =>
    inMunicipality(async (scope) => {
      if (!(await inTurn(scope, talkId))) return [];
      const pen = await penOf(scope, talkId);
      const origin = originOf(pen);
      for (const l of lines) {
        const fresh = await scope.run(
          `INSERT INTO talk_line (municipality_id, line_id, talk_id, arrival, part, theme, words, language, supersedes, origin, pen_of, staff_id,
             device, number, said_at, received_at, owner, due, horizon, perspective, people)
           SELECT $1::int, $2::uuid, $3::uuid, (SELECT coalesce(max(arrival), 0) FROM talk_line WHERE municipality_id = $1 AND talk_id = $3) + 1,
             $4, $5, $6, $7, $8::uuid, $9, $10, $11, $12, $13::int, to_timestamp($14::float8 / 1000), to_timestamp($15::float8 / 1000),
             $16, $17::date, $18, $19, $20::int
           ON CONFLICT (municipality_id, line_id) DO NOTHING`,
          [
            ...[
              scope.municipality,
              l.id,
              talkId,
              l.part,
              l.theme ?? null,
              l.words,
              l.language,
              l.supersedes ?? null,
              origin,
            ],
            ...[
              origin === 'beside' ? (pen?.staffId ?? null) : null,
              l.staffId ?? null,
              l.device,
              l.number,
              l.at ?? null,
              at,
            ],
            ...[l.owner ?? null, l.due ?? null, l.horizon ?? null, l.perspective ?? null, l.people ?? null],
          ],
        );
        if (fresh > 0) await leaveTrail(scope, at, l.staffId ?? 'guest', 'line written', [l.id]);
      }
      const there = await scope.rows<{ line_id: string }>(
        'SELECT line_id FROM talk_line WHERE municipality_id = $1 AND talk_id = $2 AND line_id = ANY($3::uuid[])',
        [scope.municipality, talkId, lines.map((l) => l.id)],
      );
      return there.map((r) => r.line_id);
    }),
  lines: (talkIds) =>
    inMunicipality(
      async (scope) => (await scope.rows<LineRow>(linesQuery, [scope.municipality, talkIds])).map(lineOf),
      'read',
    ),
  mark: ({ talkId, lineId, says, words, staffId, at }) =>
    inMunicipality(async (scope) => {
      if (!(await inTurn(scope, talkId))) return false;
      const marked = await scope.run(
        `INSERT INTO talk_mark (municipality_id, line_id, n, says, words, staff_id, marked_at)
         SELECT $1::int, l.line_id, (SELECT count(*) FROM talk_mark WHERE municipality_id = $1 AND line_id = $3) + 1, $4, $5, $6,
           to_timestamp($7::float8 / 1000)
         FROM talk_line l WHERE l.municipality_id = $1 AND l.talk_id = $2 AND l.line_id = $3`,
        [scope.municipality, talkId, lineId, says, words ?? null, staffId, at],
      );
      if (marked > 0) await leaveTrail(scope, at, staffId, `line ${says}`, [lineId]);
      return marked > 0;
    }),
  pen: (talkId) => inMunicipality((scope) => penOf(scope, talkId), 'read'),
  penDeed: ({ talkId, deed, staffId, to, reason, at }, may) =>
    inMunicipality(async (scope) => {
      await inTurn(scope, talkId);
      const said = may(await penOf(scope, talkId));
      if (said !== 'yes') return said;
      await scope.run(
        `INSERT INTO talk_pen (municipality_id, talk_id, n, deed, staff_id, to_staff, done_at, reason)
         SELECT $1::int, $2::uuid, (SELECT count(*) FROM talk_pen WHERE municipality_id = $1 AND talk_id = $2) + 1, $3, $4, $5,
           to_timestamp($6::float8 / 1000), $7`,
        [scope.municipality, talkId, deed, staffId, to ?? null, at, reason ?? null],
      );
      await leaveTrail(scope, at, staffId, `pen ${deed}`, [talkId]);
      return said;
    }),
});
