import type { Action, ActionStep, MadeMove, Ports, PublicAction, ScreenLanguage } from '@straatwijs/monitor';
import { writeDate, writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { apart, listed } from '#web/language/marks.ts';
import { actionTexts } from '#web/texts/actions.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { actionLine, ownerNames, written } from './action-view.server.ts';

const stepView = (
  step: ActionStep,
  { state, language: among, translations }: Action,
  today: string,
  language: ScreenLanguage,
) => {
  const t = actionTexts(language);
  const late = state === 'running' && step.due < today;
  return {
    id: step.id,
    title: written(step.title, step.language, language, among, translations),
    done: step.doneOn !== undefined,
    when: step.doneOn
      ? fill(t.stepDone, { day: writeDate(language, step.doneOn) })
      : fill(late ? t.stepLate : t.stepDue, { day: writeDate(language, step.due) }),
  };
};

const moveView = (
  move: MadeMove,
  n: number,
  { language: among, translations }: Action,
  timeZone: string,
  language: ScreenLanguage,
) => {
  const t = actionTexts(language);
  const day = writeDay(language, timeZone, move.at);
  return {
    n,
    day,
    // Who at the desk moved it is not told by name: it is the municipality that answers for it.
    text: move.by === 'contributors' ? t.tellers : t.states[move.to],
    reason: move.reason === undefined ? undefined : written(move.reason, move.language, language, among, translations),
  };
};

/** What is expected, what it costs and what stays: lines that are there only where somebody wrote them. */
const termsOf = (a: Action, language: ScreenLanguage) => {
  const t = actionTexts(language);
  const { perspectives } = nameTexts(language);
  const who = (list: readonly string[]) =>
    listed(
      language,
      list.map((p) => perspectives[p] ?? p).map((p) => p.toLocaleLowerCase(language)),
    );
  const own = (text: string) => written(text, a.language, language, a.language, a.translations);
  const { expects } = a;
  return {
    expects: expects && {
      what: own(expects.what),
      lines: [
        ...(expects.from ? [fill(t.expectsFrom, { day: writeDate(language, expects.from) })] : []),
        ...(expects.goodFor.length > 0 ? [fill(t.goodFor, { who: who(expects.goodFor) })] : []),
        ...(expects.notFor.length > 0 ? [fill(t.notFor, { who: who(expects.notFor) })] : []),
      ],
    },
    decides: a.decides === undefined ? undefined : own(a.decides),
    influence: a.influence === undefined ? undefined : own(a.influence),
    paidBy: a.paidBy === undefined ? undefined : own(a.paidBy),
    paidUntil: a.paidUntil === undefined ? undefined : fill(t.until, { day: writeDate(language, a.paidUntil) }),
    staysAfter: a.staysAfter === undefined ? undefined : own(a.staysAfter),
  };
};

/** Everything that everybody may read of an action, in words of one language. */
export const actionPage = async (ports: Ports, { action, solved }: PublicAction, language: ScreenLanguage) => {
  const t = actionTexts(language);
  const names = nameTexts(language);
  const { timeZone } = ports.municipality;
  const { date } = ports.local(ports.now());
  return {
    t,
    ...actionLine(ports, action, await ownerNames(ports, [action]), language),
    /** A title has one language, that of the page. */
    called:
      action.language === language
        ? action.title
        : (action.translations[action.title]?.[language] ?? `${t.heading}: ${apart(action.placeName, t.heading)}`),
    words: written(action.words, action.language, language, undefined, action.translations),
    theme: names.themes[action.theme],
    why: action.beganWith.map((kind) => t.because[kind]),
    steps: action.steps.map((s) => stepView(s, action, date, language)),
    history: [
      { n: -1, day: writeDay(language, timeZone, action.startedAt), text: t.begun, reason: undefined },
      ...action.moves.map((m, n) => moveView(m, n, action, timeZone, language)),
    ],
    ...termsOf(action, language),
    effects: action.effects.map((e) => ({
      id: e.id,
      good: e.good,
      kind: listed(language, [e.good ? t.good : t.bad, e.meant ? t.meant : t.notMeant]),
      who: names.perspectives[e.perspective] ?? e.perspective,
      words: written(e.words, e.language, language, action.language, action.translations),
      source: written(e.source, e.language, language, action.language),
      day: writeDate(language, e.seenOn),
    })),
    solved: solved && fill(t.lean[solved.lean], { n: solved.contributors.replace('-', '–') }),
    help: `/meehelpen?plek=${encodeURIComponent(action.placeId)}&wat=help-with&actie=${action.id}`,
    back: fill(t.back, { place: action.placeName }),
  };
};
export type ActionPage = Awaited<ReturnType<typeof actionPage>>;
