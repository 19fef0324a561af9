import type {
  Action,
  ActionEffect,
  ActionKind,
  ActionSourceKind,
  ActionState,
  ActionStep,
  ExpectedEffect,
  Language,
  MadeMove,
  Theme,
} from '@straatwijs/monitor';

type Nullable<T> = { [K in keyof T]: T[K] | null };
type MoveRow = Omit<MadeMove, 'reason' | 'who'> & Nullable<{ reason: string; who: string }>;
type StepRow = Pick<ActionStep, 'id' | 'title' | 'language' | 'due'> & Nullable<{ doneOn: string; thanksFor: string }>;
export interface ActionRow {
  action_id: string;
  kind: ActionKind;
  edition: number;
  place_id: string;
  place_name: string | null;
  within: string[] | null;
  area_id: string;
  state: ActionState;
  began_with: ActionSourceKind[];
  started_at: Date;
  version: number;
  title: string;
  words: string;
  language: Language;
  theme: Theme;
  owner_role: string;
  owner_id: string | null;
  expects: ExpectedEffect | null;
  paid_by: string | null;
  paid_until: string | null;
  stays_after: string | null;
  decides: string | null;
  influence: string | null;
  written_by: string | null;
  written_at: Date;
  steps: StepRow[] | null;
  moves: MoveRow[] | null;
  effects: ActionEffect[] | null;
  translations: Action['translations'] | null;
}

const moment = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** Actions with everything of them but those who told; conditions go behind it with `AND`, `$1` is the municipality. */
export const actionQuery = `
SELECT a.action_id, a.kind, a.edition, a.place_id, p.name AS place_name, a.area_id, a.state, a.began_with, a.started_at,
  v.version, v.title, v.words, v.language, v.theme, v.owner_role, v.owner_id, v.expects, v.paid_by, v.paid_until::text,
  v.stays_after, v.decides, v.influence, s.name AS written_by, v.written_at,
  (SELECT array_agg(c.ancestor) FROM closure c WHERE c.municipality_id = $1 AND c.edition = a.edition AND c.descendant = a.place_id) AS within,
  (SELECT json_agg(json_build_object('id', t.step_id, 'title', t.title, 'language', t.language, 'thanksFor', t.thanks_for,
     'due', l.due, 'doneOn', l.done_on) ORDER BY l.due, t.step_id)
   FROM action_step t JOIN LATERAL (SELECT x.due, x.done_on FROM action_step_line x WHERE x.municipality_id = $1
     AND x.action_id = a.action_id AND x.step_id = t.step_id ORDER BY x.n DESC LIMIT 1) l ON true
   WHERE t.municipality_id = $1 AND t.action_id = a.action_id) AS steps,
  (SELECT json_agg(json_build_object('from', m.from_state, 'to', m.to_state, 'by', m.moved_by, 'who', w.name, 'at', ${moment('m.moved_at')},
     'reason', m.reason, 'language', m.language) ORDER BY m.n)
   FROM action_move m LEFT JOIN staff w ON w.municipality_id = $1 AND w.staff_id = m.staff_id
   WHERE m.municipality_id = $1 AND m.action_id = a.action_id) AS moves,
  (SELECT json_agg(json_build_object('id', e.effect_id, 'perspective', e.perspective, 'good', e.good, 'meant', e.meant, 'words', e.words,
     'language', e.language, 'source', e.source, 'seenOn', e.seen_on) ORDER BY e.seen_on DESC, e.noted_at DESC, e.effect_id)
   FROM action_effect e WHERE e.municipality_id = $1 AND e.action_id = a.action_id) AS effects,
  (SELECT jsonb_object_agg(x.source_words, x.said) FROM (SELECT r.source_words, jsonb_object_agg(r.language, r.words) AS said
     FROM action_translation r WHERE r.municipality_id = $1 AND r.action_id = a.action_id GROUP BY r.source_words) x) AS translations
FROM action a
JOIN LATERAL (SELECT * FROM action_version n WHERE n.municipality_id = $1 AND n.action_id = a.action_id
  ORDER BY n.version DESC LIMIT 1) v ON true
LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = a.edition AND p.id = a.place_id
LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = v.staff_id
WHERE a.municipality_id = $1`;

const stepOf = ({ doneOn, thanksFor, ...step }: StepRow): ActionStep => ({
  ...step,
  ...(doneOn === null ? {} : { doneOn }),
  ...(thanksFor === null ? {} : { thanksFor }),
});
const moveOf = ({ reason, who, ...move }: MoveRow): MadeMove => ({
  ...move,
  who: who ?? '',
  ...(reason === null ? {} : { reason }),
});
/** Only what there is: a column without a value is a field that is not there. */
const given = <T extends object>(values: Nullable<T>): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null)) as Partial<T>; // the nulls are gone

export const actionOf = (r: ActionRow): Action => ({
  id: r.action_id,
  kind: r.kind,
  edition: r.edition,
  placeId: r.place_id,
  placeName: r.place_name ?? r.place_id,
  within: r.within ?? [],
  areaId: r.area_id,
  state: r.state,
  version: r.version,
  ...{ title: r.title, words: r.words, language: r.language, theme: r.theme },
  owner: { role: r.owner_role, ...(r.owner_id === null ? {} : { staffId: r.owner_id }) },
  ...given({
    expects: r.expects,
    paidBy: r.paid_by,
    paidUntil: r.paid_until,
    staysAfter: r.stays_after,
    decides: r.decides,
    influence: r.influence,
  }),
  writtenBy: r.written_by ?? '',
  writtenAt: r.written_at.getTime(),
  startedAt: r.started_at.getTime(),
  beganWith: r.began_with,
  steps: (r.steps ?? []).map(stepOf),
  moves: (r.moves ?? []).map(moveOf),
  effects: r.effects ?? [],
  translations: r.translations ?? {},
});
