import {
  answer,
  concludeDeskAnswers,
  discussed,
  fillInNames,
  findPersonalData,
  isStandardAnswer,
  keepInLee,
  keepInTeam,
  leaveOut,
  type ModerationDetails,
  messageFor,
  minutesSaid,
  type Ports,
  proposeEdit,
  publishStory,
  putOnTalk,
  putWithSignal,
  type Result,
  type Staff,
  type StoryState,
  spendMinutes,
  standardAnswerOf,
  streetsHere,
  translate,
} from '@straatwijs/monitor';
import type { RequestEvent } from '@sveltejs/kit';
import { back, type Form, idsOf, type Kept, refuseForm, textOf } from './form-answers.server.ts';
import { photoActions } from './photo-actions.server.ts';
import { signedIn } from './signed-in.server.ts';

type Moderate = (
  ports: Ports,
  staff: Staff,
  command: ModerationDetails & { readonly id: string },
) => Promise<Result<StoryState>>;

const story = (form: Form, moderate: Moderate) => async (event: RequestEvent) => {
  const data = await event.request.formData();
  const kept = { text: textOf(data, 'text'), reason: textOf(data, 'reason'), reviewDate: textOf(data, 'reviewDate') };
  const [id = ''] = idsOf(data);
  const sure = textOf(data, 'zeker') === 'ja';
  const result = await moderate(event.locals.visit.ports, signedIn(event.locals), { id, ...kept, sure });
  if (!result.ok) return refuseForm(event, form, result.refusal, kept);
  return back(event, [
    ['bericht', id],
    ['klaar', result.value],
  ]);
};

/** A sentence of another kind than was chosen in the end is one that stayed ticked out of sight; what was typed comes back. */
const standardOf = (data: FormData): Pick<Kept, 'standard' | 'fillIn'> => {
  const standard = textOf(data, 'standard');
  const fillIn = Object.fromEntries(fillInNames.map((name) => [name, textOf(data, `fill-${name}`)]));
  const belongs = isStandardAnswer(standard) && standardAnswerOf(standard).kind === textOf(data, 'kind');
  return belongs ? { standard, fillIn } : { fillIn };
};

/** What the form of an answer had in it. */
export const writtenAnswer = (data: FormData) => ({
  id: textOf(data, 'id'),
  kind: textOf(data, 'kind'),
  words: textOf(data, 'words'),
  language: textOf(data, 'language'),
  ...standardOf(data),
});

interface Lay {
  readonly messageId: string;
  readonly other: string;
  readonly on: boolean;
}

/** Puts a message with something else, or takes it off: one form with one button for each way. */
const lay =
  (
    form: 'gesprek' | 'signaal',
    said: { readonly on: string; readonly off: string },
    deed: (ports: Ports, staff: Staff, command: Lay) => Promise<Result<unknown>>,
  ) =>
  async (event: RequestEvent) => {
    const data = await event.request.formData();
    const [messageId = ''] = idsOf(data);
    const on = !data.has('eraf');
    const command = { messageId, on, other: textOf(data, form) };
    const result = await deed(event.locals.visit.ports, signedIn(event.locals), command);
    if (!result.ok) return refuseForm(event, form, result.refusal);
    return back(event, [
      ['bericht', messageId],
      ['klaar', on ? said.on : said.off],
    ]);
  };

/** The forms of *Today*. Each works without a script, and sending twice is harmless. */
export const todayActions = {
  answer: async (event: RequestEvent) => {
    const data = await event.request.formData();
    const kept = writtenAnswer(data);
    const to = idsOf(data);
    // All of a filter at once: only when the number that was shown was ticked.
    if (data.has('alles') && textOf(data, 'zeker') !== String(to.length))
      return refuseForm(event, 'answer', { code: 'invalid', errors: [{ path: 'sure', code: 'missing' }] }, kept);
    const result = await answer(event.locals.visit.ports, signedIn(event.locals), { ...kept, to });
    if (!result.ok) return refuseForm(event, 'answer', result.refusal, kept);
    const { ports } = event.locals.visit;
    // What a desk said is over, or goes on, once its teller knows.
    await concludeDeskAnswers(ports, signedIn(event.locals), to);
    await spendMinutes(ports, signedIn(event.locals), to, minutesSaid(textOf(data, 'minuten')));
    return back(event, [
      ['klaar', 'answered'],
      ['n', String(result.value.reached.length)],
    ]);
  },
  discussed: async (event: RequestEvent) => {
    const ids = idsOf(await event.request.formData());
    const result = await discussed(event.locals.visit.ports, signedIn(event.locals), { ids });
    if (!result.ok) return refuseForm(event, 'discussed', result.refusal);
    return back(event, [
      ...ids.map((id) => [ids.length > 1 ? 'samen' : 'bericht', id] as const),
      ['klaar', 'discussed'],
    ]);
  },
  translate: async (event: RequestEvent) => {
    const data = await event.request.formData();
    const [messageId = ''] = idsOf(data);
    const answerId = textOf(data, 'answer');
    const result = await translate(event.locals.visit.ports, signedIn(event.locals), {
      messageId,
      ...(answerId ? { answerId } : {}),
      version: textOf(data, 'version'),
      language: textOf(data, 'language'),
      words: textOf(data, 'words'),
    });
    if (!result.ok) return refuseForm(event, 'translate', result.refusal);
    return back(event, [
      ['bericht', messageId],
      ['klaar', 'translated'],
    ]);
  },
  gesprek: lay('gesprek', { on: 'put', off: 'off' }, (ports, staff, { other: talkId, ...command }) =>
    putOnTalk(ports, staff, { talkId, ...command }),
  ),
  signaal: lay('signaal', { on: 'beside', off: 'apart' }, (ports, staff, { other: signalId, ...command }) =>
    putWithSignal(ports, staff, { signalId, ...command }),
  ),
  /** Without a script: the text with what was ticked left out, ready to be looked at; nothing is decided or kept. */
  leave: async (event: RequestEvent) => {
    const data = await event.request.formData();
    const [id = ''] = idsOf(data);
    const { ports } = event.locals.visit;
    const found = await messageFor(ports, signedIn(event.locals), 'moderate', id);
    if (!found.ok) return refuseForm(event, 'leave', found.refusal);
    const { text, language } = found.value;
    const ticked = data.getAll('weg').map(String);
    const spans = findPersonalData(text, await streetsHere(ports)).filter((s) =>
      ticked.includes(`${s.start}-${s.end}`),
    );
    const kept: Kept = { text: leaveOut(text, spans, language) };
    return { form: 'propose' as const, sentence: undefined, fields: {}, wrong: {}, kept, ticked };
  },
  publish: story('publish', publishStory),
  propose: story('propose', proposeEdit),
  lee: story('lee', keepInLee),
  team: story('team', keepInTeam),
  ...photoActions,
};
