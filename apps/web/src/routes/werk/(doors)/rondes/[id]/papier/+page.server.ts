import { isScreenLanguage, roundAtDesk, screenLanguages } from '@straatwijs/monitor';
import { languageName } from '#web/desk/ago.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { paperView } from '#web/desk/round-paper.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskPosterTexts } from '#web/texts/desk-posters.server.ts';
import { deskRoundTexts } from '#web/texts/desk-rounds.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { language } = locals;
  const found = await roundAtDesk(locals.visit.ports, signedIn(locals), params);
  if (!found.ok) return refusePage(found.refusal, language);
  const asked = url.searchParams.get('taal') ?? 'nl';
  const chosen = isScreenLanguage(asked) ? asked : 'nl';
  return {
    id: params.id,
    chosen,
    paper: paperView(found.value, chosen, url.origin),
    languages: screenLanguages.map((code) => ({ code, name: languageName(code, language) })),
    t: deskRoundTexts(language),
    posters: deskPosterTexts(language),
  };
};
