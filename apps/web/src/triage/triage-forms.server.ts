import {
  type DeskAnswerForm,
  handOn,
  isPlainMove,
  mergeMessages,
  minutesSaid,
  moveMessages,
  noteDeskAnswer,
  type Ports,
  type Result,
  type Staff,
  spendMinutes,
} from '@straatwijs/monitor';
import type { RequestEvent } from '@sveltejs/kit';
import { isMessageId } from '#web/desk/filter.ts';
import { back, idsOf, refuseForm, textOf } from '#web/desk/form-answers.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';

/** What a form sent, as texts: comes back with a refusal. */
const sentIn = (data: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries([...data].map(([name, value]) => [name, String(value).slice(0, 5000)]));

type TriageForm = 'voeg' | 'plaats' | 'geef' | 'loket';
type Deed = (ports: Ports, staff: Staff, ids: readonly string[], data: FormData) => Promise<Result<unknown>>;

const form = (name: TriageForm, deed: Deed) => async (event: RequestEvent) => {
  const data = await event.request.formData();
  const { ports } = event.locals.visit;
  const staff = signedIn(event.locals);
  const ids = idsOf(data);
  const result = await deed(ports, staff, ids, data);
  if (!result.ok) return refuseForm(event, name, result.refusal, { sent: sentIn(data) });
  await spendMinutes(ports, staff, ids, minutesSaid(textOf(data, 'minuten')));
  return back(event, [...(ids.length === 1 ? ids.map((id) => ['bericht', id] as const) : []), ['klaar', name]]);
};

/** What a form says of an answer of a desk. */
export const deskAnswerIn = (data: FormData): DeskAnswerForm => ({
  kind: textOf(data, 'soort'),
  words: textOf(data, 'antwoord').slice(0, 5000),
  due: textOf(data, 'klaar'),
  desk: textOf(data, 'vanwie').slice(0, 300),
});

/** The forms of *Today* about where something belongs. Each works without a script. */
export const triageActions = {
  voeg: form('voeg', (ports, staff, ids, data) => {
    const into = textOf(data, 'bij');
    return mergeMessages(ports, staff, { ids, into: isMessageId(into) ? into : '', reason: textOf(data, 'reden') });
  }),
  plaats: form('plaats', (ports, staff, ids, data) => {
    const move = textOf(data, 'zet');
    return moveMessages(ports, staff, {
      ids,
      move: isPlainMove(move) ? move : 'back',
      reason: textOf(data, 'reden'),
      due: textOf(data, 'dag'),
      asksOn: textOf(data, 'vraagt'),
      level: textOf(data, 'wie'),
    });
  }),
  geef: form('geef', (ports, staff, [messageId = ''], data) =>
    handOn(ports, staff, {
      ...{ id: textOf(data, 'id'), messageId, deskId: textOf(data, 'loket'), asked: textOf(data, 'vraag') },
      ...{ words: textOf(data, 'woorden'), due: textOf(data, 'dag'), reason: textOf(data, 'reden') },
      sure: textOf(data, 'zeker') === 'ja',
    }),
  ),
  loket: form('loket', (ports, staff, [messageId = ''], data) =>
    noteDeskAnswer(ports, staff, { ...deskAnswerIn(data), messageId }),
  ),
};
