import {
  type AnswerKind,
  comesBack,
  type DeskAnswerKind,
  type DeskWay,
  type HandOn,
  type Message,
  may,
  mayMove,
  minuteChoices,
  type Ports,
  plainMoves,
  proposeHandOn,
  type ScreenLanguage,
  type Staff,
  standingHandOn,
  type TriageStep,
  triageLevels,
} from '@straatwijs/monitor';
import { dateInWords } from '#web/desk/ago.ts';
import { count, fill } from '#web/language/fill.ts';
import type { DeskTriageTexts } from '#web/texts/desk-triage.nl.ts';
import { deskTriageTexts } from '#web/texts/desk-triage.server.ts';

const dayMs = 86_400_000;
const usualDays = 14;

/** Which answer to its teller what a desk said comes nearest to; a person decides. */
const kindOf: Readonly<Record<DeskAnswerKind, AnswerKind>> = {
  'taken-up': 'we-do',
  done: 'we-do',
  'not-ours': 'belongs-to',
  no: 'we-do-not',
};

/** Systems of desks, by the names that they have in every language. */
const systems = { open311: 'Open311', signalen: 'Signalen' } as const;

/** What a form about minutes offers. */
export const minutesField = (language: ScreenLanguage) => {
  const { minutes, minutesHelp, notSaid } = deskTriageTexts(language);
  return { label: minutes, help: minutesHelp, none: notSaid, options: minuteChoices.map(String) };
};

/** The last step that says by whom and when it comes back. */
const standsOf = (steps: readonly TriageStep[]): TriageStep | undefined =>
  steps.findLast((s) => s.due !== undefined || s.move === 'desk-answer');

const stateOf = (
  { triage, due }: Message,
  steps: readonly TriageStep[],
  t: DeskTriageTexts,
  language: ScreenLanguage,
): string => {
  const last = standsOf(steps);
  return fill(t.states[triage], {
    desk: steps.findLast((s) => s.desk !== undefined)?.desk ?? '',
    name: last?.asksOn ?? '',
    level: t.levels[last?.level ?? 'city'],
    due: due === undefined ? '' : dateInWords(due, language),
  });
};

const handedView = (handOn: HandOn, way: DeskWay, ports: Ports, language: ScreenLanguage) => {
  const { handed: t } = deskTriageTexts(language);
  const { answer } = handOn;
  const dayOf = (at: number) => dateInWords(ports.local(at).date, language);
  return {
    asked: handOn.asked,
    words: handOn.words,
    language: handOn.language,
    how: handOn.ended ? t.ended : t.mails[handOn.mail],
    file: !handOn.ended && (way === 'open311' || way === 'signalen') ? fill(t.file, { way: systems[way] }) : undefined,
    answer: answer && {
      who: fill(t.answered, { desk: handOn.deskName, day: dayOf(answer.at) }),
      kind: t.answers[answer.kind],
      words: answer.words,
      more: answer.due
        ? fill(t.until, { due: dateInWords(answer.due, language) })
        : answer.desk
          ? fill(t.goesTo, { desk: answer.desk })
          : '',
      waits: answer.judgedAt === undefined && !handOn.ended,
    },
    prefill:
      answer && answer.judgedAt === undefined && !handOn.ended
        ? { kind: kindOf[answer.kind], words: answer.words, language: 'nl' }
        : undefined,
  };
};

/** Where one message lies, how it came there, and where it can go; nothing of it for who does not answer there. */
export const triageView = async (
  ports: Ports,
  staff: Staff,
  message: Message | undefined,
  language: ScreenLanguage,
) => {
  if (!message || !may(staff, 'answer', message)) return undefined;
  const t = deskTriageTexts(language);
  const { date } = ports.local(ports.now());
  const [steps, handOns, proposal, desks] = await Promise.all([
    ports.triage.steps(message.id),
    ports.handOns.of(message.id),
    proposeHandOn(ports, staff, message),
    ports.routing.desks(),
  ]);
  const last = handOns.at(-1);
  const way = desks.find((d) => d.id === last?.deskId)?.way ?? 'none';
  const mayGo = (move: Parameters<typeof mayMove>[1]) => mayMove(message.triage, move, 'staff');
  return {
    t,
    id: message.id,
    isHere: message.triage === 'inbox',
    state: stateOf(message, steps, t, language),
    overdue: comesBack(message.triage) && message.due !== undefined && message.due <= date ? t.overdue : undefined,
    follows: message.follows,
    followers: message.followers > 0 ? count(language, t.followers, message.followers) : undefined,
    history: steps.map(({ move, at, by, reason, desk }, n) => {
      const what = fill(t.moves[move], { desk: desk ?? '' });
      const day = dateInWords(ports.local(at).date, language);
      return { n, line: fill(by ? t.step : t.stepAlone, { day, what, name: by }), reason };
    }),
    may: {
      merge: mayGo('merge') && message.followers === 0,
      handOn: mayGo('hand-on'),
      nobodys: mayGo('nobodys'),
      higher: mayGo('higher'),
      note: mayMove(message.triage, 'desk-answer', 'desk') && standingHandOn(handOns) !== undefined,
      plain: plainMoves.filter(
        (m) => m !== 'nobodys' && m !== 'higher' && mayGo(m) && (m !== 'settle' || message.answers > 0),
      ),
    },
    desks: proposal.ok
      ? proposal.value.desks.map((d) => ({
          id: d.id,
          name: d.id === proposal.value.proposed ? fill(t.handOn.proposed, { desk: d.name }) : d.name,
          due: d.due,
          dueHelp: fill(t.handOn.dueHelp, { desk: d.name, n: d.withinDays, due: dateInWords(d.due, language) }),
          noWords: d.words
            ? undefined
            : d.organisationKind === 'police' || d.organisationKind === 'enforcement'
              ? t.handOn.wordsPolice
              : t.handOn.wordsNot,
        }))
      : [],
    proposed: proposal.ok ? proposal.value.proposed : undefined,
    words: proposal.ok ? proposal.value.words : '',
    wordsLanguage: message.language,
    handed: last && handedView(last, way, ports, language),
    levels: triageLevels.map((level) => ({ level, name: t.levels[level] })),
    minutes: minutesField(language),
    today: date,
    next: new Date(Date.parse(date) + usualDays * dayMs).toISOString().slice(0, 10),
    me: staff.name.split(' ')[0] ?? '',
  };
};
export type TriageView = NonNullable<Awaited<ReturnType<typeof triageView>>>;

/** The lines on top of *Today*: what comes back, what lies elsewhere, the minutes of this week. */
export const triageToday = (
  { back, away }: { readonly back: number; readonly away: number },
  week: { readonly minutes: number; readonly ceiling: number } | undefined,
  language: ScreenLanguage,
) => {
  const { today: t, ...all } = deskTriageTexts(language);
  const values = { ceiling: String(week?.ceiling ?? 0) };
  return {
    done: all.done,
    back: back > 0 ? count(language, t.back, back) : undefined,
    away: away > 0 ? count(language, t.away, away) : undefined,
    minutes: week === undefined || week.minutes === 0 ? undefined : count(language, t.minutes, week.minutes, values),
    merge: { t: all.merge, reason: all.reason, reasonHelp: all.reasonHelp },
    field: minutesField(language),
  };
};
