import {
  enterSheets,
  fieldSentence,
  mostSheets,
  mostStatements,
  type Refusal,
  refusalSentence,
  roundAtDesk,
  roundStates,
  type Sheet,
  saveRound,
  stepRound,
  themes,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import { typedIn } from './form-field.ts';
import { signedIn } from './signed-in.server.ts';
import { givenIn, wordsFrom } from './words-in.server.ts';

type Event = RequestEvent<{ id: string }>;

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, k) => k);

const back = (event: Event, done: string): never =>
  redirect(303, linkIn(event.locals.prefix)(`/werk/rondes/${event.params.id}?klaar=${done}`));

const refuseForm = (event: Event, refusal: Refusal, data: FormData) => {
  const { language } = event.locals;
  return fail(statusOf(refusal), {
    sentence: refusalSentence(refusal.code, language),
    wrong: Object.fromEntries((refusal.errors ?? []).map((e) => [e.path, fieldSentence(e.code, language)])),
    given: givenIn(data),
  });
};

/** What one line of the grid says: keys a person can type without looking. */
const keys: Readonly<Record<string, string>> = { '1': 'agree', '2': 'disagree', '0': 'pass', '': '' };

/** Themes by their number on the sheet, from 1. */
const numbered = (text: string): readonly string[] =>
  text.split(/[\s,]+/).flatMap((part) => (part === '' ? [] : (themes[Number(part) - 1] ?? [])));

const sheetsIn = (data: FormData, statements: number): readonly Sheet[] =>
  upTo(mostSheets).map((n) => ({
    id: typedIn(data, `blad-${n}`),
    perspective: typedIn(data, `wie-${n}`),
    says: upTo(statements).map((s) => {
      const typed = typedIn(data, `b${n}-${s}`);
      return keys[typed] ?? typed;
    }),
    themes: numbered(typedIn(data, `stem-${n}`)),
  }));

/** The forms of a round. Each works without a script, and sending twice is harmless. */
export const roundActions = {
  bewaar: async (event: Event) => {
    const data = await event.request.formData();
    const result = await saveRound(event.locals.visit.ports, signedIn(event.locals), {
      id: event.params.id,
      placeId: typedIn(data, 'plek'),
      joins: typedIn(data, 'bij'),
      places: Number(typedIn(data, 'aantal') || '0'),
      rule: typedIn(data, 'regel'),
      sure: data.has('zeker'),
      statements: upTo(mostStatements).map((n) => ({
        words: wordsFrom(data, `zin-${n}`),
        story: typedIn(data, `verhaal-${n}`),
      })),
    });
    return result.ok ? back(event, 'saved') : refuseForm(event, result.refusal, data);
  },
  stap: async (event: Event) => {
    const data = await event.request.formData();
    const to = roundStates.find((s) => s === typedIn(data, 'naar'));
    if (!to) return refuseForm(event, { code: 'invalid' }, data);
    const command = { id: event.params.id, to, sure: data.has('zeker') };
    const result = await stepRound(event.locals.visit.ports, signedIn(event.locals), command);
    return result.ok ? back(event, to) : refuseForm(event, result.refusal, data);
  },
  papier: async (event: Event) => {
    const data = await event.request.formData();
    const { ports } = event.locals.visit;
    const staff = signedIn(event.locals);
    const found = await roundAtDesk(ports, staff, event.params);
    if (!found.ok) return refuseForm(event, found.refusal, data);
    const sheets = sheetsIn(data, found.value.statements.length);
    const result = await enterSheets(ports, staff, { id: event.params.id, sheets });
    return result.ok ? back(event, `entered-${result.value.people}`) : refuseForm(event, result.refusal, data);
  },
};
