import {
  type AnswerDraft,
  judgeDraft,
  type SetCommand,
  type Staff,
  standardSentence,
  writeCorrection,
  writeToSet,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { count, fill } from '#web/language/fill.ts';
import { linkIn } from '#web/language/link.ts';
import type { DeskTexts } from '#web/texts/desk.nl.ts';
import type { DeskSetsTexts } from '#web/texts/desk-sets.nl.ts';
import { writtenAnswer } from './actions.server.ts';
import { dateInWords } from './ago.ts';
import { textOf } from './form-answers.server.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';

/** The set as the address names it: shareable, and nothing in it is trusted. Without a place it is everywhere. */
export const setIn = (query: URLSearchParams, everywhere: string): SetCommand => ({
  placeId: (query.get('plek') || everywhere).slice(0, 200),
  theme: query.get('thema') ?? '',
  valence: query.get('oordeel') ?? '',
  perspective: query.get('perspectief') ?? '',
  from: query.get('van') ?? '',
  to: query.get('tot') ?? '',
});

const path = '/werk/beantwoorden';

const write = async (event: RequestEvent) => {
  const written = writtenAnswer(await event.request.formData());
  const { ports } = event.locals.visit;
  const staff = signedIn(event.locals);
  const { searchParams } = event.url;
  const corrects = searchParams.get('verbeter');
  const result = corrects
    ? await writeCorrection(ports, staff, { ...written, corrects })
    : await writeToSet(ports, staff, { ...written, set: setIn(searchParams, ports.municipality.code) });
  if (result.ok) redirect(303, linkIn(event.locals.prefix)(`${path}?klaar=drafted`));
  const { status, ...why } = refused(result.refusal, event.locals.language);
  return fail(status, { form: 'answer' as const, ...why, kept: written });
};

const judge = (to: 'approved' | 'dropped') => async (event: RequestEvent) => {
  const id = textOf(await event.request.formData(), 'id');
  const result = await judgeDraft(event.locals.visit.ports, signedIn(event.locals), { id, to });
  if (result.ok) redirect(303, linkIn(event.locals.prefix)(`${path}?klaar=${to}`));
  const { status, ...why } = refused(result.refusal, event.locals.language);
  return fail(status, { form: 'judge' as const, ...why, kept: {} });
};

/** The forms of the page: write, approve, throw away. Each works without a script, and sending twice is harmless. */
export const setActions = { answer: write, goed: judge('approved'), weg: judge('dropped') };

/** A draft or a given answer as the page lists it. */
export const draftView = (
  draft: AnswerDraft,
  {
    staff,
    fourEyes,
    language,
    timeZone,
    t,
    texts,
  }: {
    readonly staff: Staff;
    readonly fourEyes: boolean;
    readonly language: 'nl' | 'en';
    readonly timeZone: string;
    readonly t: DeskSetsTexts;
    readonly texts: DeskTexts;
  },
) => {
  const { set, writtenBy, judgedBy } = draft;
  const day = (at: number) => dateInWords(new Date(at).toLocaleDateString('sv-SE', { timeZone }), language);
  const { themes, valences, perspectives } = texts.message;
  const narrowed = set && [
    set.theme && themes[set.theme],
    set.valence && valences[set.valence],
    set.perspective && (perspectives as Readonly<Record<string, string>>)[set.perspective],
  ];
  const place = draft.placeName;
  const where = set
    ? fill(t.set, { place, from: dateInWords(set.from, language), to: dateInWords(set.to, language) })
    : t.corrects;
  return {
    id: draft.id,
    kind: texts.answer.kinds[draft.kind],
    standard: draft.standard && standardSentence(draft.standard, language),
    words: draft.words,
    language: draft.language,
    to: [where, ...(narrowed ?? [])].filter(Boolean).join(' · '),
    members: count(language, draft.state === 'approved' ? t.got : t.members, draft.members),
    by: fill(t.by, { name: writtenBy.name, date: day(draft.writtenAt) }),
    approved:
      judgedBy && draft.judgedAt !== undefined
        ? fill(t.approvedBy, { name: judgedBy.name, date: day(draft.judgedAt) })
        : undefined,
    isDraft: draft.state === 'draft',
    mayApprove: !(fourEyes && writtenBy.id === staff.id),
  };
};
export type DraftView = ReturnType<typeof draftView>;
