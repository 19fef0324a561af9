import {
  correctEntry,
  fieldSentence,
  logbookId,
  type Refusal,
  refusalSentence,
  type ScreenLanguage,
  withdrawEntry,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { writeTime } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { linkIn } from '#web/language/link.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import { bodyOf, readDraft } from '#web/taking-part/draft.ts';
import { keepOrSay } from '#web/taking-part/keep.server.ts';
import { type Questionnaire, type ScreenView, screenView } from '#web/taking-part/screen-view.ts';
import { subjectOf } from '#web/taking-part/subject.server.ts';
import { courseTexts } from '#web/texts/courses.server.ts';

/** What is wrong, with the question that it is about: nobody has to search. */
const sentenceOf = ({ code, errors = [] }: Refusal, { texts }: Questionnaire, language: ScreenLanguage): string => {
  const said = errors.map(({ path, code: wrong }) => {
    const ask = texts.questions[path.replace(/^answers\./, '')]?.ask;
    return `${ask === undefined ? '' : `${ask}: `}${fieldSentence(wrong, language)}`;
  });
  return said.length > 0 ? said.join(' ') : refusalSentence(code, language);
};

const refuseForm = (status: number, problem: string, screen?: ScreenView) => fail(status, { problem, screen });

/** Keeps a day, corrects one, or takes one back. Sending twice is harmless. */
export const saveLogbook = async (event: RequestEvent) => {
  const { locals, url, request } = event;
  const { language, visit, prefix } = locals;
  const { ports } = visit;
  const staff = signedIn(locals);
  const { telling, place } = await subjectOf(ports, logbookId, url, language);
  if (!place) return refuseForm(404, refusalSentence('place-unknown', language));
  const { definition } = telling.instrument;
  const form = await request.formData();
  const draft = readDraft(form, definition);
  const id = url.searchParams.get('stuk') ?? undefined;
  const body = bodyOf(draft, { definition, place: place.id, language });
  if (form.get('ga') === 'weg' && id !== undefined) {
    const gone = await withdrawEntry(ports, staff, id);
    if (gone.ok) redirect(303, `${linkIn(prefix)('/werk/week')}?klaar=weg`);
    return refuseForm(statusOf(gone.refusal), refusalSentence(gone.refusal.code, language));
  }
  const kept =
    id === undefined ? await keepOrSay(visit, body, true, staff) : await correctEntry(ports, staff, { id, body });
  if (!kept.ok) {
    const problem = sentenceOf(kept.refusal, telling.instrument, language);
    const screen = screenView({ ...telling, whoIsKnown: true }, draft, 'day');
    return refuseForm(statusOf(kept.refusal), problem, screen);
  }
  const time = writeTime(language, ports.municipality.timeZone, kept.value.receivedAt);
  return { kept: fill(courseTexts(language).kept, { time }) };
};
