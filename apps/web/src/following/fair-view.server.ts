import { fairAnswers, fairQuestions, type SaidFair, type ScreenLanguage } from '@straatwijs/monitor';
import { fairnessTexts } from '#web/texts/fairness.server.ts';

/** Two questions of one tap each, with what was tapped before. */
export const fairView = (said: SaidFair, language: ScreenLanguage) => {
  const t = fairnessTexts(language);
  return {
    title: t.title,
    help: t.help,
    chosen: t.chosen,
    questions: fairQuestions.map((question) => ({
      question,
      ask: t[question].ask,
      said: said[question] === undefined ? undefined : t[question][said[question]],
      options: fairAnswers.map((says) => ({ says, name: t[question][says], chosen: said[question] === says })),
    })),
  };
};
export type FairView = ReturnType<typeof fairView>;
