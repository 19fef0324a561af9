import type { FieldError } from '../refusals/refusal.ts';
import type { Answers, InstrumentDefinition } from './instrument.ts';

/**
 * A part without its whole, or larger than it. Both are said, never mended: nobody knows which of the two numbers was
 * meant. The missing whole is named at its own field, because that is where something is to be filled in.
 */
export const partErrors = (definition: InstrumentDefinition, answers: Answers): readonly FieldError[] => {
  const missing = new Set<string>();
  return definition.questions.flatMap((question): FieldError[] => {
    if (question.kind !== 'count' || question.within === undefined) return [];
    const part = answers[question.key];
    if (typeof part !== 'number') return [];
    const whole = Object.hasOwn(answers, question.within) ? answers[question.within] : undefined;
    if (typeof whole === 'number')
      return part > whole ? [{ path: `answers.${question.key}`, code: 'more-than-whole' }] : [];
    if (missing.has(question.within)) return [];
    missing.add(question.within);
    return [{ path: `answers.${question.within}`, code: 'whole-missing' }];
  });
};
