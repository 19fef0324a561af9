import type { AnswerKind, ChainLink, ChainPart, ChainStep, ScreenLanguage, StaffRole } from '@straatwijs/monitor';
import { writeDate, writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { directionOfText } from '#web/language/quoted.ts';
import type { ChainTexts } from '#web/texts/chain.nl.ts';
import { chainTexts } from '#web/texts/chain.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';

/** A line under a step: who, when, where or what. Words that somebody wrote carry their own language. */
export interface ChainLine {
  readonly text: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}

const knownRoles = ['coordinator', 'deputy', 'reader', 'desk-officer'] as const;
const roleIn = (t: ChainTexts, role: StaffRole | undefined): string =>
  t.roles[knownRoles.find((known) => known === role) ?? 'other'];

/** Where it was brought, as a sentence: to whom, and when more is heard. */
const broughtLine = (
  { move, desk, asksOn, level, due }: NonNullable<ChainLink['brought']>,
  when: string,
  { brought: t }: ChainTexts,
  language: ScreenLanguage,
): string =>
  fill(move === 'higher' ? t.higher[level ?? 'city'] : t.moves[move], {
    when,
    desk: desk ?? t.desk,
    name: asksOn ?? '',
    due: due === undefined ? '' : writeDate(language, due),
  });

const linesOf = (
  link: ChainLink,
  t: ChainTexts,
  names: Readonly<Record<AnswerKind, string>>,
  when: (at: number) => string,
  language: ScreenLanguage,
): readonly ChainLine[] => {
  const at = link.at === undefined ? undefined : when(link.at);
  if (link.brought) return [{ text: broughtLine(link.brought, at ?? t.notKnownWhen, t, language) }];
  const who = link.by ?? (link.role === undefined ? undefined : roleIn(t, link.role));
  const first =
    link.decision === undefined
      ? at === undefined
        ? who
        : who === undefined
          ? at
          : fill(t.by, { role: who, when: at })
      : fill(t.decided, { kind: names[link.decision], who: who ?? '', when: at ?? t.notKnownWhen });
  const { words } = link;
  return [
    ...(first ? [{ text: first }] : []),
    ...(link.where ? [{ text: fill(t.where, { where: link.where }) }] : []),
    ...(words ? [{ text: words.text, language: words.language, direction: directionOfText(words.language) }] : []),
  ];
};

/** What is known of every step, in words of one language: lines under the step itself. */
const chainLines = (
  chain: readonly ChainPart[],
  language: ScreenLanguage,
  timeZone: string,
): Readonly<Record<ChainStep, readonly ChainLine[]>> => {
  const t = chainTexts(language);
  const names = nameTexts(language).answers;
  const of = (step: ChainStep) =>
    chain
      .filter((part) => part.step === step)
      .flatMap((part) =>
        part.links.flatMap((l) => linesOf(l, t, names, (at) => writeDay(language, timeZone, at), language)),
      );
  return {
    received: [],
    read: of('read'),
    discussed: of('discussed'),
    brought: of('brought'),
    decided: of('decided').length > 0 ? [...of('decided'), { text: t.why }] : [],
    doing: of('doing'),
    done: of('done'),
    effect: of('effect'),
  };
};

/** The steps that come after the decision: what is being done, what is finished, what changed. Nothing before there is one. */
const laterSteps = (chain: readonly ChainPart[], language: ScreenLanguage, timeZone: string) => {
  const t = chainTexts(language);
  const lines = chainLines(chain, language, timeZone);
  if (!chain.some((part) => part.step === 'decided' && part.state === 'reached')) return { steps: [], ends: undefined };
  const later = (['doing', 'done', 'effect'] as const).flatMap((step) => {
    const state = chain.find((part) => part.step === step)?.state;
    if (state !== 'reached' && state !== 'open') return [];
    const isReached = state === 'reached';
    return [{ state: step, reached: isReached, text: isReached ? t[step].done : t[step].todo, lines: lines[step] }];
  });
  const endsHere = chain.some((part) => part.state === 'not-coming') && later.every((s) => !s.reached);
  return { steps: later, ends: endsHere ? t.notComing : undefined };
};

/** What a page shows of the chain beside the honest states. */
export const chainView = (chain: readonly ChainPart[], language: ScreenLanguage, timeZone: string) => {
  const { yes, no, who, brought: t } = chainTexts(language);
  const { steps, ends } = laterSteps(chain, language, timeZone);
  const lines = chainLines(chain, language, timeZone);
  // Only where it was brought somewhere: most things are answered where they were told.
  const brought = { state: 'brought' as const, reached: true, text: t.title, lines: lines.brought };
  return { t: { yes, no, who }, lines, later: steps, ends, brought: lines.brought.length > 0 ? brought : undefined };
};
export type ChainView = ReturnType<typeof chainView>;
