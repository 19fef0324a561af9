import { type Perspective, perspectives } from '../contributions/contribution.ts';
import { isLanguage, type Language } from '../languages/languages.ts';
import { isLocalDate, type LocalDate } from '../periods/index.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';
import type { Theme } from '../themes/themes.ts';
import { isTalkId, isTalkTheme } from './talk.ts';

/** What a line of the minutes is: three parts per theme, what bothers people, what is promised, what will be done, who came. */
export const lineParts = ['going-on', 'doing', 'more', 'grievance', 'promise', 'action', 'attendance'] as const;
export type LinePart = (typeof lineParts)[number];
export const isLinePart = (v: unknown): v is LinePart => (lineParts as readonly unknown[]).includes(v);
/** Parts that somebody must keep: asked about at the next talk. */
export const promisedParts: readonly LinePart[] = ['promise', 'action'];

/** Done within weeks, or something of long breath. */
export const horizons = ['quick', 'long'] as const;
export type Horizon = (typeof horizons)[number];
export const isHorizon = (v: unknown): v is Horizon => (horizons as readonly unknown[]).includes(v);

/** How a line came in: by whom held the pen, by somebody else, by a resident behind the link, or after all was fixed. */
export const lineOrigins = ['pen', 'beside', 'guest', 'late'] as const;
export type LineOrigin = (typeof lineOrigins)[number];

/** A line as it was made on a device. Never changed: a later line puts it right. */
export interface LineCommand {
  /** Made on the device: sending twice writes once. For an action point also the id under which it can become an action. */
  readonly id: string;
  readonly theme?: string;
  readonly part: string;
  readonly words: string;
  readonly language?: string;
  /** The line that this one puts right. */
  readonly supersedes?: string;
  /** What the device calls itself, and the how manieth line of it this is: they order lines, clocks do not. */
  readonly device: string;
  readonly number: number;
  /** What the clock of the device said. */
  readonly at?: number;
  /** For an action point: who does it (a role or an office), by when, and how long its breath is. */
  readonly owner?: string;
  readonly due?: string;
  readonly horizon?: string;
  /** For attendance: how many came in a role. */
  readonly perspective?: string;
  readonly people?: number;
}

export interface CheckedLine {
  readonly id: string;
  readonly theme?: Theme;
  readonly part: LinePart;
  readonly words: string;
  readonly language: Language;
  readonly supersedes?: string;
  readonly device: string;
  readonly number: number;
  readonly at?: number;
  readonly owner?: string;
  readonly due?: LocalDate;
  readonly horizon?: Horizon;
  readonly perspective?: Perspective;
  readonly people?: number;
}

export const longestLine = 600;
export const longestOwner = 80;
const mostPeople = 999;
const isWhole = (n: unknown, from: number, to: number): n is number =>
  Number.isInteger(n) && Number(n) >= from && Number(n) <= to;
const isPerspective = (v: unknown): v is Perspective => (perspectives as readonly unknown[]).includes(v);

const wordsErrors = (part: string, words: string): FieldError[] => {
  if (part === 'attendance') return [];
  if (words === '') return [{ path: 'words', code: 'missing' }];
  return words.length > longestLine ? [{ path: 'words', code: 'too-long' }] : [];
};

// Without somebody and a day it is a wish, not an action point.
const actionErrors = (line: LineCommand, owner: string): FieldError[] => {
  if (line.part !== 'action') return [];
  const { due = '' } = line;
  return [
    ...(owner === '' ? [{ path: 'owner', code: 'missing' } as const] : []),
    ...(owner.length > longestOwner ? [{ path: 'owner', code: 'too-long' } as const] : []),
    ...(due === ''
      ? [{ path: 'due', code: 'missing' } as const]
      : isLocalDate(due)
        ? []
        : [{ path: 'due', code: 'not-a-time' } as const]),
    ...(line.horizon === undefined || isHorizon(line.horizon)
      ? []
      : [{ path: 'horizon', code: 'not-an-option' } as const]),
  ];
};

const attendanceErrors = (line: LineCommand): FieldError[] =>
  line.part !== 'attendance'
    ? []
    : [
        ...(isPerspective(line.perspective) ? [] : [{ path: 'perspective', code: 'not-an-option' } as const]),
        ...(isWhole(line.people, 0, mostPeople) ? [] : [{ path: 'people', code: 'out-of-range' } as const]),
      ];

/** Whether a line can stand in minutes; an action point needs who and by when, attendance a role and a number. Pure. */
export const checkLine = (line: LineCommand): Result<CheckedLine> => {
  const { theme = '', part, language = 'nl', supersedes } = line;
  const [words, owner] = [line.words.trim(), (line.owner ?? '').trim()];
  const themeless = part === 'attendance' || part === 'grievance' || part === 'promise' || part === 'action';
  const errors: FieldError[] = [
    ...(isTalkId(line.id) ? [] : [{ path: 'id', code: 'not-a-uuid' } as const]),
    ...(isLinePart(part) ? [] : [{ path: 'part', code: 'not-an-option' } as const]),
    ...(theme === ''
      ? themeless
        ? []
        : [{ path: 'theme', code: 'missing' } as const]
      : isTalkTheme(theme)
        ? []
        : [{ path: 'theme', code: 'not-an-option' } as const]),
    ...(isLanguage(language) ? [] : [{ path: 'language', code: 'unknown-language' } as const]),
    ...(supersedes === undefined || isTalkId(supersedes) ? [] : [{ path: 'supersedes', code: 'not-a-uuid' } as const]),
    ...(/^[\w-]{1,40}$/.test(line.device) ? [] : [{ path: 'device', code: 'bad-characters' } as const]),
    ...(isWhole(line.number, 0, 1_000_000_000) ? [] : [{ path: 'number', code: 'out-of-range' } as const]),
    ...wordsErrors(part, words),
    ...actionErrors(line, owner),
    ...attendanceErrors(line),
  ];
  if (errors.length > 0 || !isLinePart(part) || !isLanguage(language)) return invalid(errors);
  return done({
    id: line.id.toLowerCase(),
    ...(isTalkTheme(theme) && part !== 'attendance' ? { theme } : {}),
    part,
    words: part === 'attendance' ? '' : words,
    language,
    ...(supersedes === undefined ? {} : { supersedes: supersedes.toLowerCase() }),
    device: line.device,
    number: line.number,
    ...(Number.isFinite(line.at) ? { at: Number(line.at) } : {}),
    ...(part === 'action'
      ? { owner, due: line.due ?? '', horizon: isHorizon(line.horizon) ? line.horizon : 'quick' }
      : {}),
    ...(part === 'attendance' && isPerspective(line.perspective)
      ? { perspective: line.perspective, people: line.people ?? 0 }
      : {}),
  });
};
