import type { CourseNote, CourseSpan, CoursesStore, LogEntry, LoggedVisit, Target } from '@straatwijs/monitor';
import { logbookId, workOf } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

const readDeed = 'note read';

// A visit exists for the newest version of what was not withdrawn: corrected ones count once, withdrawn ones not at all.
const visitsQuery = {
  name: 'visits-of-organisation',
  text: `
SELECT c.entered_by, c.place_id, c.local_date, c.week, c.facts
FROM contribution c JOIN visit v ON v.municipality_id = $1 AND v.contribution_id = c.id
WHERE c.municipality_id = $1 AND c.organisation = $2 AND c.week BETWEEN $3 AND $4 AND c.instrument = '${logbookId}'
  AND ($5::text IS NULL OR c.entered_by = $5)
ORDER BY c.local_date, c.id`,
};

const entriesQuery = `
SELECT c.entered_by, c.place_id, c.local_date, c.week, c.facts, c.root_id, c.edition, c.observed_at, r.received_at, t.texts, c.language,
  (SELECT min(e.happened_at) FROM trail e WHERE e.municipality_id = $1 AND e.subject = c.root_id::text AND e.deed = '${readDeed}') AS read_at
FROM contribution c JOIN visit v ON v.municipality_id = $1 AND v.contribution_id = c.id
JOIN contribution r ON r.municipality_id = $1 AND r.id = c.root_id
LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = c.id
WHERE c.municipality_id = $1 AND c.organisation = $2 AND c.week BETWEEN $3 AND $4 AND c.instrument = '${logbookId}'
  AND ($5::text IS NULL OR c.entered_by = $5)
ORDER BY c.observed_at DESC, c.root_id DESC`;

interface VisitRow {
  entered_by: string;
  place_id: string;
  local_date: string;
  week: number;
  facts: Record<string, unknown>;
}
interface EntryRow extends VisitRow {
  root_id: string;
  edition: number;
  observed_at: Date;
  received_at: Date;
  texts: Record<string, string> | null;
  language: string;
  read_at: Date | null;
}

const visitOf = (r: VisitRow): LoggedVisit => ({
  ...workOf(r.facts),
  staffId: r.entered_by,
  placeId: r.place_id,
  date: r.local_date,
  week: r.week,
});
const entryOf = (r: EntryRow): LogEntry => ({
  ...visitOf(r),
  id: r.root_id,
  edition: r.edition,
  observedAt: r.observed_at.getTime(),
  receivedAt: r.received_at.getTime(),
  texts: r.texts ?? {},
  language: r.language,
  ...(r.read_at === null ? {} : { readAt: r.read_at.getTime() }),
});

const spanValues = (scope: Scope, s: CourseSpan) => [
  scope.municipality,
  s.organisation,
  s.firstWeek,
  s.lastWeek,
  s.staffId ?? null,
];

interface TargetRow {
  target_id: string;
  place_id: string | null;
  percent: number;
  since: string;
  set_by: string;
  set_at: Date;
}
const targetOf = (r: TargetRow): Target => ({
  id: r.target_id,
  ...(r.place_id === null ? {} : { placeId: r.place_id }),
  percent: r.percent,
  since: r.since,
  setBy: r.set_by,
  setAt: r.set_at.getTime(),
});

interface NoteRow {
  note_id: string;
  place_id: string;
  week: number;
  noted_on: string;
  words: string;
  staff_id: string;
  noted_at: Date;
}
const noteOf = (r: NoteRow): CourseNote => ({
  id: r.note_id,
  placeId: r.place_id,
  week: r.week,
  date: r.noted_on,
  words: r.words,
  staffId: r.staff_id,
  notedAt: r.noted_at.getTime(),
});

/** Logbooks, targets and changes of course on PostgreSQL: every query binds one organisation. */
export const coursesStore = (inMunicipality: InMunicipality): CoursesStore => ({
  visits: (span) =>
    inMunicipality(
      async (scope) => (await scope.rows<VisitRow>(visitsQuery, spanValues(scope, span))).map(visitOf),
      'read',
    ),
  entries: (span) =>
    inMunicipality(
      async (scope) => (await scope.rows<EntryRow>(entriesQuery, spanValues(scope, span))).map(entryOf),
      'read',
    ),
  markRead: (ids, staffId, at) => inMunicipality((scope) => leaveTrail(scope, at, staffId, readDeed, ids)),
  targets: (organisation) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<TargetRow>(
            'SELECT * FROM course_target WHERE municipality_id = $1 AND organisation = $2 ORDER BY since, set_at, target_id',
            [scope.municipality, organisation],
          )
        ).map(targetOf),
      'read',
    ),
  saveTarget: (organisation, t) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `INSERT INTO course_target (municipality_id, organisation, target_id, place_id, percent, since, set_by, set_at)
         VALUES ($1, $2, $3, $4, $5, $6::date, $7, to_timestamp($8::float8 / 1000)) ON CONFLICT DO NOTHING`,
        [scope.municipality, organisation, t.id, t.placeId ?? null, t.percent, t.since, t.setBy, t.setAt],
      );
    }),
  notes: ({ organisation, firstWeek, lastWeek }) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<NoteRow>(
            `SELECT * FROM course_note WHERE municipality_id = $1 AND organisation = $2 AND week BETWEEN $3 AND $4
             ORDER BY noted_on, noted_at, note_id`,
            [scope.municipality, organisation, firstWeek, lastWeek],
          )
        ).map(noteOf),
      'read',
    ),
  saveNote: (organisation, n) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `INSERT INTO course_note (municipality_id, organisation, note_id, place_id, week, noted_on, words, staff_id, noted_at)
         VALUES ($1, $2, $3, $4, $5, $6::date, $7, $8, to_timestamp($9::float8 / 1000)) ON CONFLICT DO NOTHING`,
        [scope.municipality, organisation, n.id, n.placeId, n.week, n.date, n.words, n.staffId, n.notedAt],
      );
    }),
});
