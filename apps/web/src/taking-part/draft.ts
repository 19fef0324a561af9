import {
  type Answers,
  type AnswerValue,
  asked,
  type ContributionBody,
  type InstrumentDefinition,
  type Perspective,
  perspectives,
  type Question,
  type Sharing,
  sharings,
} from '@straatwijs/monitor';

/** What travels along in hidden fields while somebody tells something: the server keeps nothing between two screens. */
export interface Draft {
  readonly id: string;
  readonly code: string;
  /** When the form was opened: the moment that it is about. */
  readonly at: string;
  readonly mark: string;
  readonly answers: Answers;
  readonly sharing: Sharing;
  readonly perspective: Perspective;
  /** When it was first received, as ISO text; empty while it was not. */
  readonly received: string;
  /** How long somebody looked, where a form asks that. */
  readonly minutes?: number;
}

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value);
export const isSharing = (value: string): value is Sharing => isOneOf(sharings, value);
export const isPerspective = (value: string): value is Perspective => isOneOf(perspectives, value);

/** The last value of a field: a button that was pressed comes after the hidden field with what was chosen before. */
const last = (form: FormData, name: string): string => {
  const value = form.getAll(name).at(-1);
  return typeof value === 'string' ? value : '';
};

/** Browsers send line ends as CRLF: one character to the person who typed it. */
export const typedText = (given: string): string => given.replaceAll('\r\n', '\n');

const answerOf = (question: Question, given: string): AnswerValue | undefined => {
  const text = typedText(given);
  if (text.trim() === '') return undefined;
  if (question.kind === 'count') return /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : text;
  if (question.kind === 'yes-no') return text === 'ja' ? true : text === 'nee' ? false : text;
  return text;
};

export const readDraft = (form: FormData, definition: InstrumentDefinition): Draft => {
  const answers: Record<string, AnswerValue> = {};
  for (const question of definition.questions) {
    const answer = answerOf(question, last(form, `a.${question.key}`));
    if (answer !== undefined) answers[question.key] = answer;
  }
  const sharing = last(form, 'delen');
  const perspective = last(form, 'wie');
  const received = last(form, 'ontvangen');
  return {
    id: last(form, 'id'),
    code: last(form, 'code'),
    at: last(form, 'moment'),
    mark: last(form, 'kenmerk'),
    answers,
    sharing: isSharing(sharing) ? sharing : 'team',
    perspective: isPerspective(perspective) ? perspective : 'resident',
    received: Date.parse(received) ? received : '',
  };
};

const written = (value: AnswerValue): string => (value === true ? 'ja' : value === false ? 'nee' : String(value));

/** The same as hidden fields, without what the screen itself asks. */
export const fieldsOf = (draft: Draft, asks: { readonly keys: readonly string[]; readonly sharing: boolean }) => {
  const fields: [string, string][] = [
    ['id', draft.id],
    ['code', draft.code],
    ['moment', draft.at],
    ['kenmerk', draft.mark],
    ['ontvangen', draft.received],
    ['wie', draft.perspective],
  ];
  if (!asks.sharing) fields.push(['delen', draft.sharing]);
  for (const [key, value] of Object.entries(draft.answers)) {
    // A choice keeps its field: the button that is pressed overrides it. A field that is typed in is there already.
    if (!asks.keys.includes(key) || typeof value === 'boolean') fields.push([`a.${key}`, written(value)]);
  }
  return fields;
};

/** Answers to questions that the others skip by now are left out: the form no longer shows them. */
export const bodyOf = (
  draft: Draft,
  what: { readonly definition: InstrumentDefinition; readonly place: string; readonly language: string },
): ContributionBody => ({
  id: draft.id,
  followCode: draft.code,
  ...(/^[0-9a-f]{32}$/.test(draft.mark) ? { contributor: draft.mark } : {}),
  instrument: what.definition.id,
  version: what.definition.version,
  place: what.place,
  observedAt: draft.at,
  perspective: what.definition.for === 'staff' ? 'professional' : draft.perspective,
  channel: 'phone',
  sharing: draft.sharing,
  language: what.language,
  answers: Object.fromEntries(
    asked(what.definition, draft.answers).flatMap(({ key }) => {
      const given = draft.answers[key];
      return given === undefined ? [] : [[key, given] as const];
    }),
  ),
});
