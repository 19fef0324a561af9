import { choiceOf, done, type Place, type Result, refuse, type Visit } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import type { ServerStep } from '#web/shell/remember.ts';
import { codeView } from '#web/taking-part/code-view.ts';
import type { Draft } from '#web/taking-part/draft.ts';
import { keepOrSay } from '#web/taking-part/keep.server.ts';
import { receivedLine, type Telling } from '#web/taking-part/screen-view.ts';
import { endScreen } from '#web/taking-part/screens.ts';
import { watchingTexts } from '#web/texts/watching.server.ts';
import { bodyOfLooks, readLookDraft } from './read-looks.ts';
import { whatWasSeen } from './what-was-seen.server.ts';

/** Keep a week of looking, and make what its teller gets for it. Sent twice, or again after going back: it stays one visit. */
export const sendLooks = async (
  visit: Visit,
  telling: Telling,
  place: Place,
  { mark, form, followPage }: { readonly mark: string; readonly form: FormData; readonly followPage: string },
): Promise<Result<Awaited<ReturnType<typeof thanksOf>>>> => {
  const { definition } = telling.instrument;
  const choice = await choiceOf(visit.ports, mark, definition.id);
  if (!choice) return refuse('step-not-possible');
  const draft = readLookDraft(form, choice.indicators, mark);
  const body = bodyOfLooks(draft, { definition, place: place.id, language: telling.language });
  const kept = await keepOrSay(visit, body, true);
  if (!kept.ok) return kept;
  const received = new Date(kept.value.receivedAt).toISOString();
  return done(await thanksOf(visit, telling, place, { draft: { ...draft, received }, followPage }));
};

const thanksOf = async (
  { ports }: Visit,
  telling: Telling,
  place: Place,
  { draft, followPage }: { readonly draft: Draft; readonly followPage: string },
) => {
  const t = watchingTexts(telling.language);
  const choice = await choiceOf(ports, draft.mark, telling.instrument.definition.id);
  return {
    told: { draft, answered: '', next: endScreen } satisfies ServerStep,
    received: receivedLine(draft.received, telling),
    card: codeView(draft.code, followPage),
    seen: choice ? await whatWasSeen(ports, place, telling, choice, draft.mark, t) : undefined,
    placePage: fill(t.backTo, { place: place.name }),
  };
};
