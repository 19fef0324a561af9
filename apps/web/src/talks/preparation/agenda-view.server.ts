import {
  type Change,
  describePeriod,
  type Period,
  type Promised,
  type ScreenLanguage,
  type TalkAgenda,
  type Theme,
  type ThemeAgenda,
} from '@straatwijs/monitor';
import { fill, writeNumber } from '#web/language/fill.ts';
import { quoted } from '#web/language/quoted.ts';
import { answerView } from '#web/place/answers.ts';
import { tapAnswerView } from '#web/place/tap-answers.server.ts';
import { dayOf } from '#web/talks/talk-head.server.ts';
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

const themeView = (theme: ThemeAgenda, agenda: TalkAgenda, language: ScreenLanguage, n: number) => {
  const t = talkTexts(language);
  const { change } = theme;
  const id: Theme = theme.theme;
  const questions: Readonly<Record<string, Readonly<Record<string, string>>>> = t.questions;
  return {
    theme: id,
    n,
    name: nameTexts(language).themes[id],
    icon: themeIcons[id] ?? 'dots',
    changed: change
      ? [sentenceOf(change.now, agenda.quarter, language, t), sentenceOf(change.before, agenda.before, language, t)]
      : [],
    stories: theme.stories.map((s) => ({
      id: s.publicId,
      valence: s.valence,
      words: quoted(s.text, s.language, s.translations, language),
    })),
    told: theme.told.map((m) => ({
      id: m.id,
      valence: m.valence,
      words: quoted(m.text, m.language, m.translations, language),
    })),
    promised: theme.promised.map((p) => promisedView(p, language)),
    questions: Object.values(questions[id] ?? {}),
    isEmpty: theme.isEmpty,
  };
};
export type ThemeView = ReturnType<typeof themeView>;

/** What a talk begins with, in words. What is on it may be seen by whoever the agenda was made for. */
export const agendaView = (agenda: TalkAgenda, language: ScreenLanguage, timeZone: string) => {
  const t = talkTexts(language);
  const answers = nameTexts(language).answers;
  return {
    themes: agenda.themes.map((theme, n) => themeView(theme, agenda, language, n + 1)),
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
