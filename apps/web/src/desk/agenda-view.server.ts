import {
  type Agenda,
  type Ambition,
  type AttentionTogether,
  candidateStates,
  lastClosed,
  mostCandidates,
  type Period,
  type Ports,
  periodOf,
  previousPeriod,
  roundsAtDesk,
  type ScreenLanguage,
  type Staff,
  themes,
  weekOf,
} from '@straatwijs/monitor';
import { periodName } from '#web/agenda/agenda-view.server.ts';
import { attentionView } from '#web/agenda/attention-view.server.ts';
import { count, fill } from '#web/language/fill.ts';
import { comma } from '#web/language/marks.ts';
import { deskAgendaTexts } from '#web/texts/desk-agenda.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { dateInWords } from './ago.ts';
import { otherLanguages } from './words-in.server.ts';

/** Periods that the order may be of: this year so far, the last quarters, the year before. */
export const askedPeriods = (today: string, language: ScreenLanguage) => {
  const thisYear = periodOf(weekOf(today), 'year');
  const quarters: Period[] = [lastClosed('quarter', today)];
  for (let n = 0; n < 3; n++) quarters.push(previousPeriod(quarters.at(-1) ?? thisYear));
  return [thisYear, previousPeriod(thisYear), ...quarters].map((p) => ({
    key: p.key,
    name: periodName(p.key, language),
  }));
};

/** Periods that an agenda may be for: the quarters and years from now on. */
const planPeriods = (today: string, chosen: string | undefined, language: ScreenLanguage) => {
  const [year = 0] = today.split('-').map(Number);
  const keys = [year, year + 1].flatMap((y) => [`${y}`, ...[1, 2, 3, 4].map((q) => `${y}-Q${q}`)]);
  return [...new Set([...(chosen ? [chosen] : []), ...keys])].map((key) => ({ key, name: periodName(key, language) }));
};

/** The order together and side by side, with who is absent. */
export const attentionAtDeskView = (found: AttentionTogether, language: ScreenLanguage) => {
  const t = deskAgendaTexts(language);
  const names = nameTexts(language).perspectives;
  const named = (list: readonly string[]) => list.map((p) => names[p] ?? p).join(comma(language));
  return {
    together:
      found.heard.length === 0
        ? undefined
        : { lead: fill(t.togetherOf, { groups: named(found.heard) }), ...attentionView(found.together, language) },
    by: found.by.map((a) => ({
      name: names[a.perspective] ?? a.perspective,
      people: count(language, t.people, a.people),
      ...attentionView(a, language),
    })),
    absent: found.absent.length === 0 ? undefined : fill(t.absent, { groups: named(found.absent) }),
  };
};

/** The form of an agenda. */
export const agendaFormView = async (
  ports: Ports,
  staff: Staff,
  agenda: Agenda | undefined,
  language: ScreenLanguage,
) => {
  const rounds = await roundsAtDesk(ports, staff);
  const { date } = ports.local(ports.now());
  const names = nameTexts(language).themes;
  return {
    periods: planPeriods(date, agenda?.period, language),
    themes: themes.flatMap((value) =>
      value === 'other' ? [] : [{ value, name: names[value], chosen: agenda?.themes.includes(value) === true }],
    ),
    rounds: rounds.ok
      ? rounds.value
          .filter((r) => r.state === 'open' || r.state === 'closed')
          .map((r) => ({
            id: r.id,
            name: `${r.placeName}, ${dateInWords(ports.local(r.openedAt ?? r.madeAt).date, language)}`,
          }))
      : [],
    languages: otherLanguages(language),
  };
};
export type AgendaFormView = Awaited<ReturnType<typeof agendaFormView>>;

/** The form of one ambition, with what was written before. */
export const ambitionFormView = (
  ports: Ports,
  theme: Ambition['theme'],
  versions: readonly Ambition[],
  language: ScreenLanguage,
) => {
  const t = deskAgendaTexts(language);
  const mine = versions.filter((a) => a.theme === theme);
  const newest = mine[0];
  return {
    theme,
    name: nameTexts(language).themes[theme],
    after: newest?.version ?? 0,
    words: newest?.words ?? {},
    watched: newest?.watched ?? {},
    baseline: newest?.baseline,
    target: newest?.target,
    until: newest?.until,
    measures: Array.from(
      { length: mostCandidates },
      (_, n) => newest?.measures[n] ?? { words: {}, state: 'idea' as const },
    ),
    states: candidateStates.map((value) => ({ value, name: t.candidateStates[value] })),
    languages: otherLanguages(language),
    versions: mine.map((a) =>
      fill(t.version, {
        n: a.version,
        name: a.writtenBy,
        day: dateInWords(ports.local(a.writtenAt).date, language),
      }),
    ),
  };
};
export type AmbitionFormView = ReturnType<typeof ambitionFormView>;
