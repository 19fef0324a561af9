import {
  findPersonalData,
  type InstrumentDefinition,
  type KnownStreets,
  leaveOut,
  noStreets,
  type PersonalKind,
  type PersonalSpan,
} from '@straatwijs/monitor';

/** Words by which somebody may be recognised, as they are proposed to whoever wrote them. */
export interface FoundWords {
  readonly key: string;
  readonly words: string;
  readonly kind: PersonalKind;
}

const keyOf = ({ start, end }: PersonalSpan): string => `${start}-${end}`;

/** What may have to go from a text. @param seen words that were shown before: nobody is asked twice */
export const foundWords = (
  text: string,
  seen: readonly string[] = [],
  streets: KnownStreets = noStreets,
): FoundWords[] =>
  findPersonalData(text, streets)
    .map((span) => ({ key: keyOf(span), words: text.slice(span.start, span.end), kind: span.kind }))
    .filter(({ words }) => !seen.includes(words));

/** The text without what these keys name. */
export const takenAway = (
  text: string,
  keys: readonly string[],
  language: string,
  streets: KnownStreets = noStreets,
): string => {
  const spans = findPersonalData(text, streets).filter((span) => keys.includes(keyOf(span)));
  return leaveOut(text, spans, language);
};

const written = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string');

/** Whether a step sends own words. */
export const sendsWords = (form: FormData, definition: InstrumentDefinition): boolean => {
  const here = String(form.get('scherm') ?? '');
  const isText = definition.questions.some((q) => q.key === here && q.kind === 'text');
  return isText && form.get(`a.${here}`) !== null;
};

/**
 * What to ask before own words go; empty when they may. "Haal weg" changes the words in the form itself. Asked once:
 * what was seen and sent anyway goes.
 */
export const beforeSending = (form: FormData, language: string, streets: KnownStreets = noStreets): FoundWords[] => {
  const name = `a.${String(form.get('scherm') ?? '')}`;
  const text = (written(form, name).at(-1) ?? '').replaceAll('\r\n', '\n');
  const go = written(form, 'ga').at(-1);
  if (go === 'weg') form.set(name, takenAway(text, written(form, 'weg'), language, streets));
  const seen = written(form, 'gezien').map((words) => words.replaceAll('\r\n', '\n'));
  return go === 'verder' ? foundWords(text, seen, streets) : [];
};
