import type {
  CountedTheme,
  Message,
  MessageFilter,
  MessageKind,
  MessageState,
  Sharing,
  StoryState,
  TriageState,
  Valence,
} from '@straatwijs/monitor';
import type { Scope } from '../connection/in-municipality.ts';
import { translationsOf } from './translations.ts';

export interface MessageRow {
  root_id: string;
  current_id: string;
  kind: MessageKind;
  state: MessageState;
  received_at: Date;
  week: number;
  edition: number;
  place_id: string;
  place_name: string;
  within: string[] | null;
  theme: CountedTheme;
  valence: Valence;
  perspective: string;
  channel: string;
  sharing: Sharing;
  language: string;
  texts: Record<string, string> | null;
  story_state: StoryState | null;
  story_text: string | null;
  reason: string | null;
  review_date: string | null;
  answers: number;
  photos: number;
  reachable: boolean;
  translations: Record<string, string> | null;
  triage: TriageState;
  triage_due: string | null;
  follows: string | null;
  followers: number;
}

export const messageOf = (r: MessageRow): Message => ({
  id: r.root_id,
  currentId: r.current_id,
  kind: r.kind,
  state: r.state,
  receivedAt: r.received_at.getTime(),
  week: r.week,
  edition: r.edition,
  placeId: r.place_id,
  placeName: r.place_name,
  within: r.within ?? [r.place_id],
  theme: r.theme,
  valence: r.valence,
  perspective: r.perspective,
  channel: r.channel,
  sharing: r.sharing,
  language: r.language,
  text: Object.values(r.texts ?? {}).join('\n\n'),
  ...(r.story_state === null
    ? {}
    : {
        story: {
          state: r.story_state,
          text: r.story_text ?? '',
          ...(r.reason === null ? {} : { reason: r.reason }),
          ...(r.review_date === null ? {} : { reviewDate: r.review_date }),
        },
      }),
  photos: r.photos,
  answers: r.answers,
  reachable: r.reachable,
  ...(r.translations ? { translations: r.translations } : {}),
  triage: r.triage,
  ...(r.triage_due === null ? {} : { due: r.triage_due }),
  ...(r.follows === null ? {} : { follows: r.follows }),
  followers: r.followers,
});

export const messageQuery = `
SELECT m.*, p.name AS place_name, t.texts,
  (SELECT array_agg(c.ancestor) FROM closure c WHERE c.municipality_id = $1 AND c.edition = m.edition AND c.descendant = m.place_id) AS within,
  s.state AS story_state, s.text AS story_text, s.reason, s.review_date,
  (SELECT count(*)::int FROM answer_to a WHERE a.municipality_id = $1 AND a.root_id = m.root_id) AS answers,
  (SELECT count(*)::int FROM photo f WHERE f.municipality_id = $1 AND f.root_id = m.root_id) AS photos,
  (SELECT count(*)::int FROM message o WHERE o.municipality_id = $1 AND o.follows = m.root_id) AS followers,
  EXISTS (SELECT 1 FROM follow_code f WHERE f.municipality_id = $1 AND f.root_id = m.root_id) AS reachable,
  ${translationsOf('told', 'm.current_id')} AS translations
FROM message m
JOIN place p ON p.municipality_id = $1 AND p.edition = m.edition AND p.id = m.place_id
LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = m.current_id
LEFT JOIN story s ON s.municipality_id = $1 AND s.root_id = m.root_id
WHERE m.municipality_id = $1`;

/** `parameter` holds an array of areas, or null for everywhere. */
export const inAreas = (row: string, parameter: string): string =>
  `(${parameter}::text[] IS NULL OR EXISTS (SELECT 1 FROM closure up WHERE up.municipality_id = $1 AND up.edition = ${row}.edition
     AND up.descendant = ${row}.place_id AND up.ancestor = ANY(${parameter}::text[])))`;

export const openStates = `m.state IN ('received', 'read', 'discussed')`;

type Bind = (value: unknown) => string;
const instant = (parameter: string): string => `to_timestamp(${parameter}::float8 / 1000)`;

const conditionsOf = (f: Omit<MessageFilter, 'limit'>, bind: Bind): string =>
  [
    'NOT m.words_gone',
    f.open ? openStates : 'true',
    f.triage === undefined ? 'true' : `m.triage = ANY(${bind(f.triage)}::text[])`,
    f.backBy === undefined
      ? 'true'
      : `(m.triage = 'desk-answered' OR (m.triage IN ('with-desk', 'nobodys', 'higher') AND m.triage_due <= ${bind(f.backBy)}::date))`,
    f.theme === undefined ? 'true' : `m.theme = ${bind(f.theme)}`,
    f.perspective === undefined ? 'true' : `m.perspective = ${bind(f.perspective)}`,
    f.within === undefined
      ? 'true'
      : `EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = m.edition AND c.descendant = m.place_id AND c.ancestor = ${bind(f.within)})`,
    f.areas === undefined ? 'true' : inAreas('m', bind(f.areas)),
    f.received?.from === undefined ? 'true' : `m.received_at >= ${instant(bind(f.received.from))}`,
    f.received?.before === undefined ? 'true' : `m.received_at < ${instant(bind(f.received.before))}`,
    // Asked of the stories themselves, which have an index of what is due.
    f.reviewDue === undefined
      ? 'true'
      : `m.root_id IN (SELECT d.root_id FROM story d WHERE d.municipality_id = $1 AND d.state = 'lee' AND d.review_date <= ${bind(f.reviewDue)}::date)`,
    f.after === undefined
      ? 'true'
      : `(m.received_at, m.root_id) ${f.oldestFirst ? '>' : '<'} (${instant(bind(f.after.receivedAt))}, ${bind(f.after.id)}::uuid)`,
  ].join(' AND ');

export const listMessages = (scope: Scope, f: MessageFilter): Promise<MessageRow[]> => {
  const values: unknown[] = [scope.municipality];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const order = f.oldestFirst ? 'ASC' : 'DESC';
  return scope.rows<MessageRow>(
    `${messageQuery} AND ${conditionsOf(f, bind)} ORDER BY m.received_at ${order}, m.root_id ${order} LIMIT ${bind(f.limit)}`,
    values,
  );
};

export const countMessages = async (scope: Scope, f: MessageFilter): Promise<number> => {
  const values: unknown[] = [scope.municipality];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const [row] = await scope.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM (SELECT 1 FROM message m WHERE m.municipality_id = $1 AND ${conditionsOf(f, bind)} LIMIT ${bind(f.limit)}) found`,
    values,
  );
  return row?.n ?? 0;
};
