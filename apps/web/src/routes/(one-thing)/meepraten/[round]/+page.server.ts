import { ownAnswers, publicRound, publishedRound } from '@straatwijs/monitor';
import { writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { refused } from '#web/refusing/refused.server.ts';
import { answerScreen, forgetScreen } from '#web/rounds/answer-screen.server.ts';
import { opinionsView, voteView } from '#web/rounds/outcome-view.server.ts';
import { goesOnAt, roundPlace, screenView } from '#web/rounds/round-view.server.ts';
import { keepMark, knownWho, markOf } from '#web/taking-part/cookies.server.ts';
import { hexOf } from '#web/taking-part/fresh.ts';
import { roundTexts } from '#web/texts/rounds.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const actions: Actions = { zeg: answerScreen, wis: forgetScreen };

export const load: PageServerLoad = async ({ locals, params, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { visit, language } = locals;
  const { ports } = visit;
  const found = await publicRound(ports, params.round);
  if (!found.ok) return refused(found.refusal, language);
  const round = found.value;
  const t = roundTexts(language);
  const place = await roundPlace(ports, round);
  const about = { t, place, toPlace: fill(t.toPlace, { place: place.name }) };
  const outcome = publishedRound(round);
  if (outcome)
    return {
      ...about,
      title: fill(t.outcomeOf, { place: place.name }),
      outcome: {
        closed: fill(t.closed, { day: writeDay(language, ports.municipality.timeZone, round.closedAt ?? 0) }),
        statements: opinionsView(outcome.opinions, round, language),
        vote: outcome.vote && voteView(outcome.vote, language),
      },
    };
  const kept = markOf(cookies);
  if (kept) keepMark(cookies, kept);
  const mark = kept ?? hexOf(ports.randomBytes(16));
  const own = kept ? await ownAnswers(ports, round.id, kept) : undefined;
  const who = own?.perspective ?? knownWho(cookies) ?? '';
  const asked = { language, who };
  const screens = Array.from({ length: round.statements.length + 3 }, (_, n) => screenView(round, n, own, asked));
  return {
    ...about,
    title: fill(t.of, { place: place.name }),
    open: { mark, at: goesOnAt(round, own), screens, last: screens[0]?.last ?? 0 },
  };
};
