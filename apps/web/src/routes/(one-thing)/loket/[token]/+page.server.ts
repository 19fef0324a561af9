import { answerAsDesk, handOnBehind } from '@straatwijs/monitor';
import { fail } from '@sveltejs/kit';
import { dateInWords } from '#web/desk/ago.ts';
import { refused } from '#web/desk/refused.server.ts';
import { fill } from '#web/language/fill.ts';
import { deskTriageTexts } from '#web/texts/desk-triage.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { deskAnswerIn } from '#web/triage/triage-forms.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was handed on, for a desk without an account. Looking changes nothing: programs open every link in a mail. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  const { ports } = locals.visit;
  const { link: t } = deskTriageTexts(locals.language);
  const found = await handOnBehind(ports, params.token.slice(0, 200));
  if (!found.ok) return { t, gone: true as const };
  const { desk, asked, words, language, due, place, around, theme, handedAt, handedBy, answer } = found.value;
  const day = (at: number) => dateInWords(ports.local(at).date, locals.language);
  return {
    t,
    gone: false as const,
    lead: fill(t.lead, { desk }),
    from: fill(t.from, { name: handedBy, day: day(handedAt), due: dateInWords(due, locals.language) }),
    where: around === undefined ? place : `${place}, ${around}`,
    theme: nameTexts(locals.language).themes[theme],
    asked,
    words,
    language,
    wordsHelp: fill(t.wordsHelp, { name: handedBy }),
    thanks: fill(t.thanks, { name: handedBy }),
    tomorrow: new Date(Date.parse(ports.local(ports.now()).date) + 86_400_000).toISOString().slice(0, 10),
    answered: answer && {
      when: fill(t.before, { day: day(answer.at) }),
      kind: answer.kind,
      kindName: t.kinds[answer.kind],
      words: answer.words,
      due: answer.due ?? '',
      desk: answer.desk ?? '',
    },
  };
};

export const actions: Actions = {
  // No limit here: nobody guesses 256 bits, and a whole office comes in from one address.
  default: async ({ locals, params, request }) => {
    const sent = deskAnswerIn(await request.formData());
    const done = await answerAsDesk(locals.visit.ports, (params.token ?? '').slice(0, 200), sent);
    if (done.ok) return { done: true as const };
    const { status, sentence, wrong } = refused(done.refusal, locals.language);
    return fail(status, { sent, sentence, wrong: wrong as Record<string, string> }); // by path
  },
};
