import type { FieldError } from '../refusals/refusal.ts';
import type { Answers, Choosing, CountQuestion, InstrumentDefinition, Watched } from './instrument.ts';

export type WatchedQuestion = CountQuestion & { readonly watched: Watched };

/** What an instrument watches, in its own order. */
export const watchedOf = (definition: InstrumentDefinition): readonly WatchedQuestion[] =>
  definition.questions.flatMap((q) => (q.kind === 'count' && q.watched ? [{ ...q, watched: q.watched }] : []));

/** What may be chosen: things that point at a household only where the municipality switched them on. Good ones first. */
export const choosable = (definition: InstrumentDefinition, homesToo: boolean): readonly WatchedQuestion[] => {
  const all = watchedOf(definition).filter((q) => homesToo || !q.watched.pointsAtHome);
  return [
    ...all.filter((q) => q.watched.valence === 'positive'),
    ...all.filter((q) => q.watched.valence !== 'positive'),
  ];
};

const isGood = (q: WatchedQuestion): boolean => q.watched.valence === 'positive';

/** What is wrong with a choice: at most so many, and so many of them good; fewer in all asks for half of them good. */
export const choiceErrors = (
  definition: InstrumentDefinition,
  choosing: Choosing,
  chosen: readonly string[],
  homesToo: boolean,
): readonly FieldError[] => {
  const open = new Map(choosable(definition, homesToo).map((q) => [q.key, q]));
  const known = [...new Set(chosen)].flatMap((key) => open.get(key) ?? []);
  if (known.length !== chosen.length) return [{ path: 'indicators', code: 'not-an-option' }];
  if (known.length === 0) return [{ path: 'indicators', code: 'missing' }];
  if (known.length > choosing.most) return [{ path: 'indicators', code: 'too-many-watched' }];
  const enough = Math.min(choosing.leastGood, Math.ceil(known.length / 2));
  return known.filter(isGood).length < enough ? [{ path: 'indicators', code: 'too-few-good' }] : [];
};

/** Smaller than a street: what is told of it could be about one home. */
const smallScales: ReadonlySet<string> = new Set(['porch', 'street-part']);

/** What is known about the moment of looking, besides the answers. */
export interface Looking {
  /** Scale of the place; undefined counts as too small for what points at a household. */
  readonly scale: string | undefined;
  /** Whether this municipality switched on what points at a household. */
  readonly homesToo: boolean;
  /** What this contributor chose; undefined while nothing is chosen. */
  readonly chosen?: readonly string[];
}

/**
 * What is wrong with the watched things in these answers. Each is named at its own field: nothing is dropped unseen.
 * Without a choice that is known (a sheet of paper, another system) the most that one may choose is the most one may tell.
 */
export const watchErrors = (
  definition: InstrumentDefinition,
  answers: Answers,
  { scale, homesToo, chosen }: Looking,
): readonly FieldError[] => {
  const looked = watchedOf(definition).filter((q) => answers[q.key] !== undefined);
  const homes = looked.filter((q) => q.watched.pointsAtHome);
  const at = (key: string, code: FieldError['code']): FieldError => ({ path: `answers.${key}`, code });
  const errors = homes.flatMap((q): FieldError[] => {
    if (!homesToo) return [at(q.key, 'not-here')];
    return scale === undefined || smallScales.has(scale) ? [at(q.key, 'place-too-small')] : [];
  });
  if (homes.length > 0)
    for (const q of definition.questions)
      if (q.kind === 'text' && answers[q.key] !== undefined) errors.push(at(q.key, 'no-words-with-this'));
  const { choosing } = definition;
  if (!choosing) return errors;
  if (looked.length === 0) errors.push({ path: 'answers', code: 'missing' });
  if (chosen) for (const q of looked) if (!chosen.includes(q.key)) errors.push(at(q.key, 'not-chosen'));
  if (!chosen && looked.length > choosing.most) errors.push({ path: 'answers', code: 'too-many-watched' });
  return errors;
};
