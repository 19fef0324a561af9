import type { Message } from '../desk/desk.ts';
import { mayMove, type TriageMove, triageMoveOf } from '../desk/triage-moves.ts';
import { isLocalDate, type LocalDate } from '../periods/index.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { type TriageLevel, triageLevels } from './triage.ts';

/** What a form says of a move: shapes only; what is empty was not given. */
export interface MoveForm {
  readonly reason?: string;
  readonly due?: string;
  readonly asksOn?: string;
  readonly level?: string;
}

export interface CheckedMove {
  readonly reason: string;
  readonly due?: LocalDate;
  readonly asksOn?: string;
  readonly level?: TriageLevel;
}

const longestReason = 500;
const longestAsker = 80;
const furthestDays = 366;
const isLevel = (text: string): text is TriageLevel => (triageLevels as readonly string[]).includes(text);

/** A day on which something comes back: after today, and within a year. */
export const dueErrors = (due: string, today: LocalDate): FieldError[] => {
  if (due === '') return [{ path: 'due', code: 'missing' }];
  if (!isLocalDate(due)) return [{ path: 'due', code: 'not-a-time' }];
  const days = (Date.parse(due) - Date.parse(today)) / 86_400_000;
  return days < 1 || days > furthestDays ? [{ path: 'due', code: 'out-of-range' }] : [];
};

/**
 * Whether a message may make a move, and whether the form says what the table asks of it. What a move does not need is left
 * behind. Pure.
 * @param today local date of the municipality
 */
export const checkMove = (
  message: Pick<Message, 'triage' | 'state' | 'answers'>,
  move: TriageMove,
  form: MoveForm,
  today: LocalDate,
): Result<CheckedMove> => {
  const row = triageMoveOf(move);
  if (message.state === 'withdrawn' || !mayMove(message.triage, move, row.by)) return refuse('step-not-possible');
  if (row.answeredFirst && message.answers === 0) return refuse('answer-first');
  const needs = (what: (typeof row.needs)[number]) => row.needs.includes(what);
  const reason = (form.reason ?? '').trim();
  const due = (form.due ?? '').trim();
  const asksOn = (form.asksOn ?? '').trim();
  const level = form.level ?? '';
  if (needs('reason') && reason === '')
    return refuse('reason-needed', { errors: [{ path: 'reason', code: 'missing' }] });
  const errors: FieldError[] = [
    ...(reason.length > longestReason ? [{ path: 'reason', code: 'too-long' } as const] : []),
    ...(needs('due') ? dueErrors(due, today) : []),
    ...(needs('asks-on') && asksOn === '' ? [{ path: 'asksOn', code: 'missing' } as const] : []),
    ...(asksOn.length > longestAsker ? [{ path: 'asksOn', code: 'too-long' } as const] : []),
    ...(needs('level') && !isLevel(level) ? [{ path: 'level', code: 'missing' } as const] : []),
  ];
  if (errors.length > 0) return invalid(errors);
  return done({
    reason,
    ...(needs('due') ? { due } : {}),
    ...(needs('asks-on') ? { asksOn } : {}),
    ...(needs('level') && isLevel(level) ? { level } : {}),
  });
};
