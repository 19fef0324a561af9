import { answerRound, fieldSentence, forgetAnswers, refusalSentence } from '@straatwijs/monitor';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { statusOf } from '#web/refusing/refused.server.ts';
import { keepMark, keepWho, knownWho, markOf } from '#web/taking-part/cookies.server.ts';
import { perspectiveIn } from './read-screen.ts';

/** A screen is one answer: many of them come from one person, and many people sit behind one line. */
const worth = 1;

/** The mark of this phone. A second tab that carries another is the same phone as soon as the first was answered. */
const markIn = (event: RequestEvent, form: FormData): string =>
  markOf(event.cookies) ?? String(form.get('kenmerk') ?? '');

/** Keeps what one screen says and goes on to the one that its button names. Sent twice it is kept once. */
export const answerScreen = async (event: RequestEvent<{ round: string }>) => {
  const { visit, language } = event.locals;
  const form = await event.request.formData();
  const mark = markIn(event, form);
  const screen = Number(form.get('scherm') ?? 0);
  const to = Number(form.get('naar') ?? screen + 1);
  const perspective = perspectiveIn(form);
  if (form.has('naar')) return { screen: to, mark, perspective };
  const limited = visit.doorkeeper.contributions(visit.address, worth);
  if (limited)
    return fail(statusOf(limited), { screen, mark, perspective, problem: refusalSentence(limited.code, language) });
  const statement = form.get('zin');
  const result = await answerRound(
    visit.ports,
    event.params.round,
    {
      mark,
      perspective,
      goodFor: form.getAll('goed').map(String),
      badFor: form.getAll('slecht').map(String),
      ...(statement === null ? {} : { statement: Number(statement), says: String(form.get('zegt') ?? '') }),
      ...(form.has('stem') ? { themes: form.getAll('thema').map(String) } : {}),
    },
    visit.network,
  );
  if (!result.ok) {
    const { code, errors } = result.refusal;
    const problem = errors?.[0] ? fieldSentence(errors[0].code, language) : refusalSentence(code, language);
    return fail(statusOf(result.refusal), { screen, mark, perspective, problem });
  }
  keepMark(event.cookies, mark);
  const who = perspective as Parameters<typeof keepWho>[1]; // just kept, so it is one
  if (knownWho(event.cookies) !== who) keepWho(event.cookies, who);
  return { screen: screen + 1, mark, perspective };
};

/** Takes away what this phone answered. */
export const forgetScreen = async (event: RequestEvent<{ round: string }>) => {
  const { visit, language } = event.locals;
  const mark = markIn(event, await event.request.formData());
  const gone = await forgetAnswers(visit.ports, event.params.round, mark);
  if (!gone.ok) return fail(statusOf(gone.refusal), { problem: refusalSentence(gone.refusal.code, language) });
  return { screen: 0, mark, perspective: '', erased: true };
};
