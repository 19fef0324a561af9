import {
  type Action,
  type Change,
  type ChangingSeries,
  describePeriod,
  type Message,
  type Period,
  type Ports,
  type Promised,
  type ScreenLanguage,
  type TalkAgenda,
  type Theme,
  type ThemeAgenda,
  talkThemes,
  type WhatChangedFor,
} from '@straatwijs/monitor';
import { signalLine } from '#web/desk/signal-view.server.ts';
import { fill, writeNumber } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { quoted } from '#web/language/quoted.ts';
import { answerView } from '#web/place/answers.ts';
import { changeSentence } from '#web/place/changing.server.ts';
import { tapAnswerView } from '#web/place/tap-answers.server.ts';
import { dayOf } from '#web/talks/talk-head.server.ts';
import { actionTexts } from '#web/texts/actions.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import type { TalkTexts } from '#web/texts/talks.nl.ts';
import { talkTexts } from '#web/texts/talks.server.ts';
import { themeIcons } from '#web/theme/theme-icons.ts';

const sentenceOf = (change: Change['now'], period: Period, language: ScreenLanguage, t: TalkTexts): string => {
  const { positive, negative } = change;
  const values = { period: describePeriod(period, language) };
  if (positive.state === 'not-looked') return fill(t.silent, values);
  if (positive.value === null || negative.value === null) return fill(t.few, values);
  return fill(t.counts, {
    ...values,
    good: writeNumber(language, positive.value),
    better: writeNumber(language, negative.value),
  });
};

/** A promise as it is read: what, who and by when, and whether it was kept. */
export const promisedView = ({ line, kept }: Promised, language: ScreenLanguage) => ({
  id: line.id,
  part: line.part,
  ...quoted(line.words, line.language, undefined, language),
  owner:
    line.owner === undefined || line.due === undefined
      ? ''
      : fill(talkTexts(language).owner, { owner: line.owner, day: dayOf(line.due, language) }),
  says: kept?.says,
  words: kept?.words ?? '',
});
export type PromisedView = ReturnType<typeof promisedView>;

const toldView = (m: Message, agenda: TalkAgenda, language: ScreenLanguage) => ({
  id: m.id,
  valence: m.valence,
  isPut: agenda.put.includes(m.id),
  words: quoted(m.text, m.language, m.translations, language),
});
export type ToldView = ReturnType<typeof toldView>;

const sentencesOf = (ports: Ports, series: readonly ChangingSeries[], language: ScreenLanguage) =>
  series.flatMap((s) => (s.change ? [changeSentence(ports, s, s.change, language)] : []));

const countsOf = (
  change: Change | undefined,
  { quarter, before }: { readonly quarter: Period; readonly before: Period },
  language: ScreenLanguage,
): readonly string[] => {
  const t = talkTexts(language);
  return change ? [sentenceOf(change.now, quarter, language, t), sentenceOf(change.before, before, language, t)] : [];
};

/** What everybody may know of what changed before a talk: sentences per theme, and of everything together. */
export const changedView = (ports: Ports, found: WhatChangedFor | undefined, language: ScreenLanguage) =>
  found && {
    all: sentencesOf(ports, found.changed.changes, language),
    themes: talkThemes.map((theme) => {
      const { change, changes } = found.changed.of(theme);
      return { theme, sentences: [...countsOf(change, found, language), ...sentencesOf(ports, changes, language)] };
    }),
  };
export type ChangedView = ReturnType<typeof changedView>;

/** Per action as many as can be gone through in a room; the others stand on its page. */
const mostEffects = 4;
const runsView = (action: Action, language: ScreenLanguage) => ({
  id: action.id,
  effects: action.effects.slice(0, mostEffects).map((e) => ({
    id: e.id,
    good: e.good,
    about: listed(language, [
      nameTexts(language).perspectives[e.perspective] ?? e.perspective,
      ...(e.meant ? [] : [actionTexts(language).notMeant]),
    ]),
    words: quoted(e.words, e.language, undefined, language),
  })),
  title: quoted(action.title, action.language, undefined, language),
  state: actionTexts(language).states[action.state],
});

const themeView = (ports: Ports, theme: ThemeAgenda, agenda: TalkAgenda, language: ScreenLanguage, n: number) => {
  const t = talkTexts(language);
  const { change } = theme;
  const id: Theme = theme.theme;
  const questions: Readonly<Record<string, Readonly<Record<string, string>>>> = t.questions;
  return {
    theme: id,
    n,
    name: nameTexts(language).themes[id],
    icon: themeIcons[id] ?? 'dots',
    changed: [...countsOf(change, agenda, language), ...sentencesOf(ports, theme.changes, language)],
    signals: theme.signals.map((s) => signalLine(ports, s, language)),
    runs: theme.runs.map((a) => runsView(a, language)),
    stories: theme.stories.map((s) => ({
      id: s.publicId,
      valence: s.valence,
      words: quoted(s.text, s.language, s.translations, language),
    })),
    told: theme.told.map((m) => toldView(m, agenda, language)),
    promised: theme.promised.map((p) => promisedView(p, language)),
    questions: Object.values(questions[id] ?? {}),
    isEmpty: theme.isEmpty,
  };
};
export type ThemeView = ReturnType<typeof themeView>;

/** What a talk begins with, in words. What is on it may be seen by whoever the agenda was made for. */
export const agendaView = (ports: Ports, agenda: TalkAgenda, language: ScreenLanguage) => {
  const { timeZone } = ports.municipality;
  const t = talkTexts(language);
  const answers = nameTexts(language).answers;
  return {
    themes: agenda.themes.map((theme, n) => themeView(ports, theme, agenda, language, n + 1)),
    changed: sentencesOf(ports, agenda.changes, language),
    told: agenda.told.map((m) => toldView(m, agenda, language)),
    promised: agenda.promised.map((p) => promisedView(p, language)),
    lastOn: agenda.last ? fill(t.lastOn, { day: dayOf(agenda.last.date, language) }) : '',
    lastId: agenda.last?.id,
    canKeep: agenda.last?.state === 'fixed' || agenda.last?.state === 'public',
    events: agenda.events.map((e) => ({
      id: e.id,
      day: dayOf(e.from, language),
      words: quoted(e.title, e.language, undefined, language),
    })),
    answers: agenda.answers.map((a) => answerView(a, answers, language, timeZone)),
    tapAnswers: agenda.tapAnswers.map((a) => tapAnswerView(a, language, timeZone)),
  };
};
export type AgendaView = ReturnType<typeof agendaView>;
