import { isUuid } from '../contributions/prepare.ts';
import { isLanguage, type Language } from '../languages/languages.ts';
import { isLocalDate, type LocalDate } from '../periods/index.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';

/** What kind of thing happened; the order is that of the list on the desk's form. */
export const eventKinds = ['works', 'finished', 'opening', 'activity', 'change', 'incident'] as const;
export type EventKind = (typeof eventKinds)[number];
export const isEventKind = (v: unknown): v is EventKind => (eventKinds as readonly unknown[]).includes(v);

/** Something that happened in a place, dated and with its source: beside figures it helps to read them. Never about a person. */
export interface PlaceEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly language: Language;
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  readonly from: LocalDate;
  /** Absent for a single day, and as long as it lasts. */
  readonly to?: LocalDate;
  /** Who says so: a letter, a newspaper, a colleague's office. */
  readonly source: string;
  /** On public pages too; else for the desk only. */
  readonly open: boolean;
  readonly notedBy: string;
  readonly notedAt: number;
}

export interface EventCommand {
  /** Made by the form: sending twice notes once, and the same id again changes it. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly language?: string;
  readonly placeId: string;
  readonly from: string;
  readonly to?: string;
  readonly source: string;
  readonly open: boolean;
}
export type CheckedEvent = Pick<
  PlaceEvent,
  'id' | 'kind' | 'title' | 'language' | 'placeId' | 'from' | 'to' | 'source' | 'open'
>;

export const longestTitle = 120;
export const longestSource = 120;
/** Whether a text can be the id of an event at all; anything else is not looked up. */
export const isEventId = (id: string): boolean => isUuid(id);
const earliest: LocalDate = '2000-01-01';
const furthestDays = 3 * 366;
const daysAfter = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const textErrors = (path: string, text: string, longest: number): FieldError[] =>
  text === '' ? [{ path, code: 'missing' }] : text.length > longest ? [{ path, code: 'too-long' }] : [];

const dateErrors = (path: string, date: string, notBefore: LocalDate, today: LocalDate): FieldError[] => {
  if (date === '') return [{ path, code: 'missing' }];
  if (!isLocalDate(date)) return [{ path, code: 'not-a-time' }];
  return date < notBefore || daysAfter(today, date) > furthestDays ? [{ path, code: 'out-of-range' }] : [];
};

/** Whether an event is complete: what, where, when, and who says so. Pure. @param today local date */
export const checkEvent = (command: EventCommand, today: LocalDate): Result<CheckedEvent> => {
  const { kind, language = 'nl', from, to = '', open } = command;
  const [title, source] = [command.title.trim(), command.source.trim()];
  const placeId = command.placeId.trim();
  const errors: FieldError[] = [
    ...(isUuid(command.id) ? [] : [{ path: 'id', code: 'not-a-uuid' } as const]),
    ...(isEventKind(kind) ? [] : [{ path: 'kind', code: kind === '' ? 'missing' : 'not-an-option' } as const]),
    ...(isLanguage(language) ? [] : [{ path: 'language', code: 'unknown-language' } as const]),
    ...textErrors('title', title, longestTitle),
    ...textErrors('source', source, longestSource),
    ...(placeId === '' ? [{ path: 'place', code: 'missing' } as const] : []),
    ...dateErrors('from', from, earliest, today),
    ...(to === '' ? [] : dateErrors('to', to, isLocalDate(from) ? from : earliest, today)),
  ];
  if (errors.length > 0 || !isEventKind(kind) || !isLanguage(language)) return invalid(errors);
  return done({
    id: command.id.toLowerCase(),
    kind,
    title,
    language,
    placeId,
    from,
    ...(to === '' || to === from ? {} : { to }),
    source,
    open,
  });
};
