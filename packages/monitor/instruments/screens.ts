import type { Answers, InstrumentDefinition, Question, ScreenDefinition } from './instrument.ts';
import { asked } from './interpret.ts';

/** One screen of a form: one question by itself, or several that the instrument wants together. */
export interface FormScreen {
  /** Key of the question, or of the screen that holds several. */
  readonly key: string;
  readonly layout: 'one' | ScreenDefinition['layout'];
  readonly questions: readonly Question[];
}

/** The screens of a form in order, given the answers so far; a screen stands where its first question stands. */
export const screensOf = (definition: InstrumentDefinition, answers: Answers): readonly FormScreen[] => {
  const shown = asked(definition, answers);
  const placed = new Set<ScreenDefinition>();
  return shown.flatMap((question): FormScreen[] => {
    const screen = definition.screens?.find((s) => s.questions.includes(question.key));
    if (!screen) return [{ key: question.key, layout: 'one', questions: [question] }];
    if (placed.has(screen)) return [];
    placed.add(screen);
    const { key, layout } = screen;
    return [{ key, layout, questions: shown.filter((q) => screen.questions.includes(q.key)) }];
  });
};
