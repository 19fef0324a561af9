import {
  type ContributionBody,
  choiceOf,
  done,
  type Place,
  type Result,
  refuse,
  type Visit,
} from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { codeView } from '#web/taking-part/code-view.ts';
import { keepOrSay } from '#web/taking-part/keep.server.ts';
import { receivedLine, type Telling } from '#web/taking-part/screen-view.ts';
import { watchingTexts } from '#web/texts/watching.server.ts';
import { readLooks } from './read-looks.ts';
import { whatWasSeen } from './what-was-seen.server.ts';

const minutesOf = (typed: string): number | undefined => {
  const minutes = Number(typed);
  return typed !== '' && Number.isFinite(minutes) && minutes > 0 && minutes <= 600 ? minutes : undefined;
};

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
  const field = (name: string) => String(form.get(name) ?? '').trim();
  const minutes = minutesOf(field('minuten'));
  const body: ContributionBody = {
    id: field('id'),
    followCode: field('code'),
    contributor: mark,
    instrument: definition.id,
    version: definition.version,
    place: place.id,
    observedAt: field('moment'),
    perspective: 'resident',
    channel: 'phone',
    language: telling.language,
    ...(minutes === undefined ? {} : { minutes }),
    answers: readLooks(form, choice.indicators, field('ga') === 'niets'),
  };
  const kept = await keepOrSay(visit, body, true);
  if (!kept.ok) return kept;
  const received = new Date(kept.value.receivedAt).toISOString();
  return done(await thanksOf(visit, telling, place, { mark, code: field('code'), received, followPage }));
};

const thanksOf = async (
  { ports }: Visit,
  telling: Telling,
  place: Place,
  sent: { readonly mark: string; readonly code: string; readonly received: string; readonly followPage: string },
) => {
  const t = watchingTexts(telling.language);
  const choice = await choiceOf(ports, sent.mark, telling.instrument.definition.id);
  return {
    code: sent.code,
    received: receivedLine(sent.received, telling),
    card: codeView(sent.code, sent.followPage),
    seen: choice ? await whatWasSeen(ports, place, telling, choice, sent.mark, t) : undefined,
    placePage: fill(t.backTo, { place: place.name }),
  };
};
