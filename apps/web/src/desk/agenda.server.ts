import {
  agendaStates,
  fieldSentence,
  mostCandidates,
  type Refusal,
  refusalSentence,
  saveAgenda,
  stepAgenda,
  writeAmbition,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import { typedIn } from './form-field.ts';
import { signedIn } from './signed-in.server.ts';
import { givenIn, wordsFrom } from './words-in.server.ts';

type Event = RequestEvent<{ id: string }>;

const back = (event: Event, done: string): never =>
  redirect(303, linkIn(event.locals.prefix)(`/werk/agenda/${event.params.id}?klaar=${done}`));

const refuseForm = (event: Event, refusal: Refusal, data: FormData) => {
  const { language } = event.locals;
  return fail(statusOf(refusal), {
    form: typedIn(data, 'thema') || 'agenda',
    sentence: refusalSentence(refusal.code, language),
    wrong: Object.fromEntries((refusal.errors ?? []).map((e) => [e.path, fieldSentence(e.code, language)])),
    given: givenIn(data),
  });
};

/** The forms of an agenda. Each works without a script. */
export const agendaActions = {
  bewaar: async (event: Event) => {
    const data = await event.request.formData();
    const result = await saveAgenda(event.locals.visit.ports, signedIn(event.locals), {
      id: event.params.id,
      placeId: typedIn(data, 'plek'),
      period: typedIn(data, 'periode'),
      themes: data.getAll('onderwerp').map(String),
      roundId: typedIn(data, 'ronde'),
      words: wordsFrom(data, 'waarom'),
      sure: data.has('zeker'),
    });
    return result.ok ? back(event, 'saved') : refuseForm(event, result.refusal, data);
  },
  stap: async (event: Event) => {
    const data = await event.request.formData();
    const to = agendaStates.find((s) => s === typedIn(data, 'naar'));
    if (!to) return refuseForm(event, { code: 'invalid' }, data);
    const result = await stepAgenda(event.locals.visit.ports, signedIn(event.locals), { id: event.params.id, to });
    return result.ok ? back(event, to) : refuseForm(event, result.refusal, data);
  },
  schrijf: async (event: Event) => {
    const data = await event.request.formData();
    const result = await writeAmbition(event.locals.visit.ports, signedIn(event.locals), {
      agendaId: event.params.id,
      theme: typedIn(data, 'thema'),
      after: Number(typedIn(data, 'na') || '0'),
      words: wordsFrom(data, 'hoe'),
      watched: wordsFrom(data, 'let'),
      baseline: {
        figure: typedIn(data, 'was'),
        period: typedIn(data, 'wanneer'),
        source: typedIn(data, 'bron'),
      },
      target: typedIn(data, 'doel'),
      until: typedIn(data, 'voor'),
      measures: Array.from({ length: mostCandidates }, (_, n) => ({
        words: wordsFrom(data, `doe-${n}`),
        state: typedIn(data, `stand-${n}`) || 'idea',
      })),
      sure: data.has('zeker'),
    });
    return result.ok ? back(event, 'written') : refuseForm(event, result.refusal, data);
  },
};
