import type { Agenda, AgendaFilter, AgendaState, AgendaStore, Ambition, Theme } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

interface AgendaRow {
  agenda_id: string;
  edition: number;
  place_id: string;
  place_name: string | null;
  period: string;
  state: AgendaState;
  themes: Theme[];
  round_id: string | null;
  words: Agenda['words'];
  name: string | null;
  made_at: Date;
}
const agendaOf = (r: AgendaRow): Agenda => ({
  id: r.agenda_id,
  edition: r.edition,
  placeId: r.place_id,
  placeName: r.place_name ?? r.place_id,
  period: r.period,
  state: r.state,
  themes: r.themes,
  ...(r.round_id === null ? {} : { roundId: r.round_id }),
  words: r.words,
  madeBy: r.name ?? '',
  madeAt: r.made_at.getTime(),
});

const agendaQuery = `
SELECT a.agenda_id, a.edition, a.place_id, p.name AS place_name, a.period, a.state, a.themes, a.round_id, a.words, s.name, a.made_at
FROM agenda a
LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = a.edition AND p.id = a.place_id
LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = a.staff_id
WHERE a.municipality_id = $1`;

const listAgendas = (scope: Scope, f: AgendaFilter): Promise<AgendaRow[]> =>
  scope.rows<AgendaRow>(
    `${agendaQuery}
       AND ($2::text IS NULL OR a.place_id IN (SELECT c.ancestor FROM closure c WHERE c.municipality_id = $1 AND c.edition = $3 AND c.descendant = $2))
       AND ($4::text[] IS NULL OR a.state = ANY($4))
       AND ($5::text[] IS NULL OR a.place_id IN (SELECT c.descendant FROM closure c WHERE c.municipality_id = $1 AND c.edition = $3 AND c.ancestor = ANY($5)))
     ORDER BY a.period DESC, a.made_at DESC, a.agenda_id LIMIT $6`,
    [scope.municipality, f.around ?? null, f.edition, f.states ?? null, f.areas ?? null, f.limit],
  );

type Content = Omit<Ambition, 'theme' | 'version' | 'writtenBy' | 'writtenAt'>;
interface AmbitionRow {
  theme: Theme;
  version: number;
  content: Content;
  name: string | null;
  written_at: Date;
}
const ambitionOf = (r: AmbitionRow): Ambition => ({
  ...r.content,
  theme: r.theme,
  version: r.version,
  writtenBy: r.name ?? '',
  writtenAt: r.written_at.getTime(),
});

/** Agendas on PostgreSQL. */
export const agendaStore = (inMunicipality: InMunicipality): AgendaStore => ({
  save: (a) =>
    inMunicipality(async (scope) => {
      const saved = await scope.run(
        `INSERT INTO agenda AS a (municipality_id, agenda_id, edition, place_id, period, state, themes, round_id, words, staff_id, made_at)
         VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8::jsonb, $9, to_timestamp($10::float8 / 1000))
         ON CONFLICT (municipality_id, agenda_id) DO UPDATE SET themes = excluded.themes, round_id = excluded.round_id,
           words = excluded.words, period = excluded.period
         WHERE a.state <> 'over' AND a.place_id = excluded.place_id`,
        [
          scope.municipality,
          a.id,
          a.edition,
          a.placeId,
          a.period,
          a.themes,
          a.roundId ?? null,
          JSON.stringify(a.words),
          a.staffId,
          a.madeAt,
        ],
      );
      if (saved > 0) await leaveTrail(scope, a.madeAt, a.staffId, 'agenda written', [a.id]);
      return saved > 0;
    }),
  agenda: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<AgendaRow>(`${agendaQuery} AND a.agenda_id = $2`, [scope.municipality, id]);
      return row && agendaOf(row);
    }, 'read'),
  agendas: (filter) => inMunicipality(async (scope) => (await listAgendas(scope, filter)).map(agendaOf), 'read'),
  step: ({ id, from, to, at, staffId }) =>
    inMunicipality(async (scope) => {
      const taken = await scope.run(
        'UPDATE agenda SET state = $4 WHERE municipality_id = $1 AND agenda_id = $2 AND state = $3',
        [scope.municipality, id, from, to],
      );
      if (taken > 0) await leaveTrail(scope, at, staffId, `agenda ${to}`, [id]);
      return taken > 0;
    }),
  write: (agendaId, { theme, version, staffId, writtenAt, ...content }) =>
    inMunicipality(async (scope) => {
      // Only right behind the newest: who writes at the same time finds the number taken.
      const written = await scope.run(
        `INSERT INTO ambition (municipality_id, agenda_id, theme, version, content, staff_id, written_at)
         SELECT $1::int, $2, $3, $4::int, $5::jsonb, $6, to_timestamp($7::float8 / 1000)
         WHERE $4 = 1 + coalesce((SELECT max(n.version) FROM ambition n WHERE n.municipality_id = $1 AND n.agenda_id = $2 AND n.theme = $3), 0)
         ON CONFLICT DO NOTHING`,
        [scope.municipality, agendaId, theme, version, JSON.stringify(content), staffId, writtenAt],
      );
      if (written > 0) await leaveTrail(scope, writtenAt, staffId, 'ambition written', [agendaId]);
      return written > 0;
    }),
  ambitions: (agendaId) =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<AmbitionRow>(
            `SELECT n.theme, n.version, n.content, s.name, n.written_at FROM ambition n
             LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = n.staff_id
             WHERE n.municipality_id = $1 AND n.agenda_id = $2 ORDER BY n.theme, n.version DESC`,
            [scope.municipality, agendaId],
          )
        ).map(ambitionOf),
      'read',
    ),
});
