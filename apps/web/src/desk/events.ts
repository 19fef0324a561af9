import { type EventKind, isEventKind, isLocalDate, type LocalDate } from '@straatwijs/monitor';
import { isMessageId } from './filter.ts';

/** The list of events as the address bar names it. */
export interface EventListFilter {
  readonly place?: string;
  readonly kind?: EventKind;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly after?: { readonly from: LocalDate; readonly id: string };
}

const dateOf = (text: string | null): LocalDate | undefined => (text && isLocalDate(text) ? text : undefined);

/** Reads a filter; a value that does not exist counts as not given. */
export const readEventFilter = (query: URLSearchParams): EventListFilter => {
  const place = query.get('plek');
  const kind = query.get('soort');
  const [from, to] = [dateOf(query.get('van')), dateOf(query.get('tot'))];
  const [, at, id] = /^(\d{4}-\d{2}-\d{2})_(.{36})$/.exec(query.get('na') ?? '') ?? [];
  return {
    ...(place && /^[^\s@]{1,200}(@\d{4})?$/.test(place) ? { place } : {}),
    ...(isEventKind(kind) ? { kind } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(at && isLocalDate(at) && id && isMessageId(id) ? { after: { from: at, id } } : {}),
  };
};

/** The address part of a filter. */
export const eventFields = (f: EventListFilter): readonly (readonly [string, string])[] => {
  const fields: [string, string | undefined][] = [
    ['plek', f.place],
    ['soort', f.kind],
    ['van', f.from],
    ['tot', f.to],
    ['na', f.after && `${f.after.from}_${f.after.id}`],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};
