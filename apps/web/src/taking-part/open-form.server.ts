import { canonical, followCodeFromBytes, type Place, type Visit, whatBecame, withCode } from '@straatwijs/monitor';
import type { Cookies } from '@sveltejs/kit';
import { refused } from '#web/refusing/refused.server.ts';
import { followedCode, keptDraft, knownWho } from './cookies.server.ts';
import { type Draft, isPerspective } from './draft.ts';
import { uuidV7 } from './fresh.ts';
import { type ScreenView, screenView } from './screen-view.ts';
import { screensOf, whoBegins } from './screens.ts';
import type { Subject } from './subject.server.ts';

export interface OpenedForm {
  readonly screen: ScreenView;
  /** The phone may put an id and code of its own making in the form. */
  readonly isFresh: boolean;
  readonly isCorrection: boolean;
}

const emptyDraft = ({ ports }: Visit, who: Draft['perspective']): Draft => {
  const now = ports.now();
  return {
    id: uuidV7(now, ports.randomBytes(10)),
    code: canonical(followCodeFromBytes(ports.randomBytes(7))),
    at: new Date(now).toISOString(),
    mark: '',
    answers: {},
    sharing: 'team',
    perspective: who,
    received: '',
  };
};

/** What somebody told before, as a draft to correct: behind the code that this phone follows. */
const earlierDraft = async (visit: Visit, subject: Subject, code: string): Promise<Draft> => {
  const found = await withCode(visit, () => whatBecame(visit.ports, code));
  if (!found.ok) return refused(found.refusal, subject.telling.language);
  const { told } = found.value;
  const draft = emptyDraft(visit, isPerspective(told.perspective) ? told.perspective : 'resident');
  const answers = Object.entries({ ...told.facts, ...told.texts }).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[key, value] as const] : [],
  );
  return {
    ...draft,
    code,
    at: new Date(told.observedAt).toISOString(),
    answers: Object.fromEntries(answers),
    sharing: told.sharing,
    received: new Date(told.receivedAt).toISOString(),
  };
};

/** The first screen: empty, as it was begun here a moment ago, or with what was told before. */
export const openForm = async (
  visit: Visit,
  subject: Subject & { readonly place: Place },
  cookies: Cookies,
  toCorrect: boolean,
): Promise<OpenedForm> => {
  const { telling, place } = subject;
  const who = whoBegins(telling.instrument.definition, knownWho(cookies));
  const known = { ...telling, whoIsKnown: who !== undefined };
  const code = toCorrect ? followedCode(cookies) : undefined;
  const kept = keptDraft(cookies, `${telling.instrument.definition.id}|${place.id}`);
  const draft =
    code === undefined
      ? { ...emptyDraft(visit, who ?? 'resident'), ...kept }
      : await earlierDraft(visit, subject, code);
  const first = screensOf(telling.instrument.definition, draft.answers, known.whoIsKnown)[0] ?? '';
  return {
    screen: screenView(known, draft, first),
    isFresh: code === undefined && kept === undefined,
    isCorrection: code !== undefined,
  };
};
