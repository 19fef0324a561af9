import type { FieldError } from '../refusals/refusal.ts';
import type { Answers, AnswerValue, Condition, InstrumentDefinition, Question } from './instrument.ts';
import { partErrors } from './parts.ts';

/** Whether a condition holds on the answers given so far. */
export const holds = (condition: Condition | undefined, answers: Answers): boolean => {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((c) => holds(c, answers));
  if ('any' in condition) return condition.any.some((c) => holds(c, answers));
  const given = Object.hasOwn(answers, condition.question) ? answers[condition.question] : undefined;
  if ('answered' in condition) return (given !== undefined) === condition.answered;
  return given !== undefined && condition.is.includes(given);
};

/** The questions that are asked, in order, given the answers so far. */
export const asked = (definition: InstrumentDefinition, answers: Answers): readonly Question[] =>
  definition.questions.filter((q) => holds(q.when, answers));

// NUL cannot be stored in a PostgreSQL text; a lone surrogate is no text at all.
/** Whether a text holds what cannot be kept. */
export const unstorable = (text: string): boolean => text.includes('\u0000') || /\p{Surrogate}/u.test(text);

const errorOf = (question: Question, value: unknown): FieldError['code'] | undefined => {
  switch (question.kind) {
    case 'choice':
      if (typeof value !== 'string') return 'wrong-type';
      return question.options.some((o) => o.value === value) ? undefined : 'not-an-option';
    case 'text':
      if (typeof value !== 'string') return 'wrong-type';
      if (unstorable(value)) return 'bad-characters';
      return value.length > question.maxLength ? 'too-long' : undefined;
    case 'count':
      if (typeof value !== 'number' || !Number.isInteger(value)) return 'wrong-type';
      return value < question.min || value > question.max ? 'out-of-range' : undefined;
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : 'wrong-type';
  }
};

/**
 * Check answers against a definition: same result on phone and server. An empty text counts as not answered. A value for
 * a question that the other answers skip is refused, not dropped: dropping would change what a person said unseen.
 * @returns the answers that count, or every error found (path `answers.<key>`)
 */
export const checkAnswers = (
  definition: InstrumentDefinition,
  given: Readonly<Record<string, unknown>>,
): { readonly answers: Answers; readonly errors: readonly FieldError[] } => {
  const errors: FieldError[] = [];
  const answers: Record<string, AnswerValue> = {};
  const known = new Map(definition.questions.map((q) => [q.key, q]));
  for (const key of Object.keys(given))
    if (!known.has(key)) errors.push({ path: `answers.${key}`, code: 'unknown-key' });
  for (const question of definition.questions) {
    const path = `answers.${question.key}`;
    const value = Object.hasOwn(given, question.key) ? given[question.key] : undefined;
    const empty =
      value === undefined ||
      value === null ||
      (question.kind === 'text' && typeof value === 'string' && value.trim() === '');
    const visible = holds(question.when, answers);
    if (empty) {
      if (visible && question.required) errors.push({ path, code: 'missing' });
      continue;
    }
    const code = visible ? errorOf(question, value) : 'not-asked';
    if (code) errors.push({ path, code });
    else if (typeof value === 'string') answers[question.key] = question.kind === 'text' ? value.trim() : value;
    else if (typeof value === 'number' || typeof value === 'boolean') answers[question.key] = value;
  }
  errors.push(...partErrors(definition, answers));
  return { answers, errors };
};

/** Split by answer type: what may stand in a fact, and the free text that can be erased. */
export const splitAnswers = (
  definition: InstrumentDefinition,
  answers: Answers,
): { readonly facts: Answers; readonly texts: Readonly<Record<string, string>> } => {
  const facts: Record<string, AnswerValue> = {};
  const texts: Record<string, string> = {};
  const free = new Set(definition.questions.filter((q) => q.kind === 'text').map((q) => q.key));
  for (const [key, value] of Object.entries(answers)) {
    if (free.has(key)) texts[key] = String(value);
    else facts[key] = value;
  }
  return { facts, texts };
};
