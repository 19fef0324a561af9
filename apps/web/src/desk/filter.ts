import {
  type CountedTheme,
  inboxPeriods,
  isTheme,
  isUuid,
  type Perspective,
  parsePeriod,
  perspectives,
  type Show,
  shows,
  unsaidTheme,
} from '@straatwijs/monitor';

/** The list as the address bar names it: shareable, and nothing in it is trusted. */
export interface ListFilter {
  readonly place?: string;
  readonly theme?: CountedTheme;
  readonly perspective?: Perspective;
  readonly show: Show;
  /** One of `inboxPeriods`, or the key of a period. */
  readonly period?: string;
  readonly after?: { readonly receivedAt: number; readonly id: string };
}

export const isMessageId = (text: string): boolean => isUuid(text);

const afterOf = (text: string | null): ListFilter['after'] => {
  const [, at, id] = /^(\d{1,15})_(.{36})$/.exec(text ?? '') ?? [];
  return at !== undefined && id !== undefined && isMessageId(id) ? { receivedAt: Number(at), id } : undefined;
};

/** Reads a filter; a value that does not exist counts as not given. */
export const readFilter = (query: URLSearchParams): ListFilter => {
  const place = query.get('plek');
  const theme = query.get('thema');
  const perspective = perspectives.find((p) => p === query.get('perspectief'));
  const asked = query.get('periode') ?? '';
  const period = inboxPeriods.find((p) => p === asked) ?? parsePeriod(asked)?.key;
  const after = afterOf(query.get('na'));
  return {
    ...(place && /^[^\s@]{1,200}(@\d{4})?$/.test(place) ? { place } : {}),
    ...(isTheme(theme) || theme === unsaidTheme ? { theme } : {}),
    ...(perspective ? { perspective } : {}),
    ...(period ? { period } : {}),
    show: shows.find((s) => s === query.get('toon')) ?? 'open',
    ...(after ? { after } : {}),
  };
};

/** The address part of a filter, only what differs from the plain list. */
export const filterFields = (filter: ListFilter): readonly (readonly [name: string, value: string])[] => {
  const fields: [string, string | undefined][] = [
    ['plek', filter.place],
    ['thema', filter.theme],
    ['perspectief', filter.perspective],
    ['periode', filter.period],
    ['toon', filter.show === 'open' ? undefined : filter.show],
    ['na', filter.after && `${filter.after.receivedAt}_${filter.after.id}`],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};

/** `/werk/vandaag` with this filter and anything more, such as the message that is open. */
export const todayPath = (filter: ListFilter, more: readonly (readonly [string, string])[] = []): string => {
  const query = new URLSearchParams([...filterFields(filter), ...more].map(([n, v]): [string, string] => [n, v]));
  return query.size === 0 ? '/werk/vandaag' : `/werk/vandaag?${query}`;
};

/** Which messages are open: one (`bericht`) or several together (`samen`). */
export const openedIn = (query: URLSearchParams): readonly string[] =>
  [...new Set([...query.getAll('bericht'), ...query.getAll('samen')])].filter(isMessageId).slice(0, 50);
