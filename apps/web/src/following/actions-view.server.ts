import { type ActionBehind, type Ports, type ScreenLanguage, solvedAnswers } from '@straatwijs/monitor';
import { actionLine, ownerNames } from '#web/actions/action-view.server.ts';
import { fill } from '#web/language/fill.ts';
import { actionTexts } from '#web/texts/actions.server.ts';

/** What is done with what somebody told: told, action, how it stands; and whether they think that it is solved. */
export const actionsView = async (
  ports: Ports,
  behind: readonly ActionBehind[],
  language: ScreenLanguage,
  title: 'yours' | 'yoursOffer' = 'yours',
) => {
  const t = actionTexts(language);
  const names = await ownerNames(
    ports,
    behind.map((b) => b.action),
  );
  return {
    t,
    title: t[title],
    list: behind.map(({ action, said, asked }) => ({
      line: actionLine(ports, action, names, language),
      said: said && fill(t.said, { says: t.answers[said.says] }),
      words: said?.words ?? '',
      options: asked ? solvedAnswers.map((says) => ({ says, name: t.answers[says], chosen: said?.says === says })) : [],
    })),
  };
};
export type ActionsView = Awaited<ReturnType<typeof actionsView>>;
