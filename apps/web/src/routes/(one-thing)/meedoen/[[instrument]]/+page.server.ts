import { fieldSentence, refusalSentence, streetsHere } from '@straatwijs/monitor';
import { fail } from '@sveltejs/kit';
import { fill } from '#web/language/fill.ts';
import { linkIn } from '#web/language/link.ts';
import { askedHere } from '#web/privacy/asked-here.server.ts';
import { whoReads } from '#web/reading/who-reads.server.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import type { ServerStep } from '#web/shell/remember.ts';
import {
  endDraft,
  keepDraft,
  keepFollowedCode,
  keepMark,
  keepWho,
  knownWho,
  markOf,
} from '#web/taking-part/cookies.server.ts';
import { bodyOf, readDraft } from '#web/taking-part/draft.ts';
import { findPlace } from '#web/taking-part/find-place.server.ts';
import { hexOf } from '#web/taking-part/fresh.ts';
import { keepOrSay } from '#web/taking-part/keep.server.ts';
import { openForm } from '#web/taking-part/open-form.server.ts';
import { beforeSending, sendsWords } from '#web/taking-part/proposal.ts';
import { screenView } from '#web/taking-part/screen-view.ts';
import { endScreen, screensOf, stepFrom, whoBegins, whoScreen } from '#web/taking-part/screens.ts';
import { subjectOf } from '#web/taking-part/subject.server.ts';
import { thanksView } from '#web/taking-part/thanks.server.ts';
import { takingPartTexts } from '#web/texts/taking-part.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, cookies, setHeaders }) => {
  // A form carries an id and a code of its own: nobody may get it from a store.
  setHeaders({ 'cache-control': 'no-store' });
  const { language, visit } = locals;
  const t = takingPartTexts(language);
  const subject = await subjectOf(visit.ports, params.instrument, url, language);
  const instrument = subject.telling.instrument.definition.id;
  if (!subject.place) {
    const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
    return { t, instrument, title: t.searchTitle, search: await findPlace(visit.ports, q, language) };
  }
  const { place } = subject;
  const opened = await openForm(visit, { ...subject, place }, cookies, url.searchParams.has('verbeter'));
  return {
    t,
    instrument,
    instrumentName: subject.telling.instrument.texts.name,
    title: fill(t.title, { place: place.name }),
    place: { id: place.id, name: place.name },
    ...opened,
    asked: askedHere(visit.ports, language),
    ...(await whoReads(visit.ports, place, language)),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, url, cookies, request }) => {
    const { language, visit, prefix } = locals;
    const { ports } = visit;
    const { telling, place } = await subjectOf(ports, params.instrument, url, language);
    if (!place) return fail(404, { problem: refusalSentence('place-unknown', language) });
    const { definition } = telling.instrument;
    const form = await request.formData();
    const found = sendsWords(form, definition) ? beforeSending(form, language, await streetsHere(ports)) : [];
    const given = readDraft(form, definition);
    const here = String(form.get('scherm') ?? '');
    const go = String(form.get('ga') ?? '');
    const known = { ...telling, whoIsKnown: whoBegins(definition, knownWho(cookies)) !== undefined };
    const screens = screensOf(definition, given.answers, known.whoIsKnown);
    if (go === 'terug') return { screen: screenView(known, given, stepFrom(screens, here, -1)) };
    if (found.length > 0) return { screen: screenView(known, given, here, found) };

    const mark = given.mark || markOf(cookies) || hexOf(ports.randomBytes(16));
    if (given.mark === '') keepMark(cookies, mark);
    const draft = { ...given, mark };
    const what = { definition, place: place.id, language };
    const kept = await keepOrSay(visit, bodyOf(draft, what), draft.received === '');
    if (!kept.ok) {
      const { code, errors = [] } = kept.refusal;
      const [wrong] = errors;
      // One screen asks one thing: what is wrong with it is said, and not only that something is.
      const problem = errors.some((e) => e.code === 'missing')
        ? takingPartTexts(language).wrong.choose
        : wrong
          ? fieldSentence(wrong.code, language)
          : refusalSentence(code, language);
      return fail(statusOf(kept.refusal), { problem, screen: screenView(known, draft, here) });
    }
    if (here === whoScreen && go !== 'overslaan') keepWho(cookies, draft.perspective);
    keepFollowedCode(cookies, draft.code);
    const received = draft.received || new Date(kept.value.receivedAt).toISOString();
    const next = go === 'klaar' ? endScreen : stepFrom(screens, here, 1);
    const stored = { ...draft, received };
    const told = { draft: stored, answered: go === 'overslaan' ? '' : here, next } satisfies ServerStep;
    if (next !== endScreen) {
      keepDraft(cookies, `${definition.id}|${place.id}`, draft);
      return { told, screen: screenView(known, stored, next) };
    }
    endDraft(cookies);
    const followPage = url.origin + linkIn(prefix)('/volg');
    return { told, thanks: await thanksView(ports, telling, stored, place, followPage) };
  },
};
