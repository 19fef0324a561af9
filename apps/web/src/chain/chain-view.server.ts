import {
  type AnswerKind,
  type ChainLink,
  type ChainPart,
  type ChainStep,
  chainSteps,
  type ScreenLanguage,
  type StaffRole,
} from '@straatwijs/monitor';
import { writeDate, writeDay } from '#web/language/dates.ts';
import { capital, fill } from '#web/language/fill.ts';

import { directionOfText } from '#web/language/quoted.ts';
import { actionTexts } from '#web/texts/actions.server.ts';
import type { ChainTexts } from '#web/texts/chain.nl.ts';
import { chainTexts } from '#web/texts/chain.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { ourStepsTexts } from '#web/texts/our-steps.server.ts';

/** A line under a step: who, when, where or what. Words that somebody wrote carry their own language. */
export interface ChainLine {
  readonly text: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** Where one can read on. */
  readonly href?: string;
}

/** Who reads: everybody and whoever holds the code, or somebody at the desk. */
export type ChainReader = 'public' | 'desk';

interface Say {
  readonly language: ScreenLanguage;
  readonly timeZone: string;
  readonly reader: ChainReader;
  /** What to call the things that a link rests on; without it they are not called anything. */
  readonly kinds?: Readonly<Record<NonNullable<ChainLink['about']>['kind'], string>>;
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

const doors: Readonly<Record<ChainReader, Readonly<Partial<Record<string, string>>>>> = {
  public: { action: '/actie/', talk: '/gesprek/', round: '/meepraten/' },
  desk: {
    ...{ action: '/werk/acties/', talk: '/werk/gesprekken/', signal: '/werk/signalen/', round: '/werk/rondes/' },
    ...{ message: '/werk/vandaag?toon=all&bericht=', measure: '/werk/maatregelen/' },
  },
};
const hrefOf = ({ about }: ChainLink, reader: ChainReader): Pick<ChainLine, 'href'> => {
  const door = about && doors[reader][about.kind];
  return about && door ? { href: `${door}${about.id}` } : {};
};

/** What was decided, or how it ended, in one word or two; undefined where the step says it already. */
const kindOf = (
  { step, decision, state }: ChainLink,
  language: ScreenLanguage,
  names: Readonly<Record<AnswerKind, string>>,
): string | undefined => {
  const ended = step === 'decided' ? state !== undefined : state === 'half-solved';
  if (ended && state) return capital(actionTexts(language).states[state], language);
  return decision === undefined ? undefined : names[decision];
};

const firstOf = (link: ChainLink, { language, timeZone }: Say): string | undefined => {
  const t = chainTexts(language);
  const when = link.at === undefined ? undefined : writeDay(language, timeZone, link.at);
  const who = link.by ?? (link.role === undefined ? undefined : roleIn(t, link.role));
  const kind = link.again ? actionTexts(language).tellers : kindOf(link, language, nameTexts(language).answers);
  if (link.planned) return when === undefined ? undefined : fill(t.planned, { when });
  if (kind !== undefined && who !== undefined) return fill(t.decided, { kind, who, when: when ?? t.notKnownWhen });
  if (kind !== undefined) return fill(t.on, { kind, when: when ?? t.notKnownWhen });
  if (who !== undefined && when !== undefined) return fill(t.by, { role: who, when });
  return when ?? who;
};

const linesOf = (link: ChainLink, say: Say): readonly ChainLine[] => {
  const t = chainTexts(say.language);
  const { words, about } = link;
  if (link.brought) {
    const when = link.at === undefined ? t.notKnownWhen : writeDay(say.language, say.timeZone, link.at);
    return [{ text: broughtLine(link.brought, when, t, say.language) }];
  }
  // Residents read that it belongs with a change, never which one: what is known of that is published by the figures alone.
  if (about?.kind === 'signal' && say.reader === 'public')
    return link.at === undefined
      ? []
      : [{ text: fill(t.change, { when: writeDay(say.language, say.timeZone, link.at) }) }];
  const href = hrefOf(link, say.reader);
  const kind = about && words === undefined && !link.where ? say.kinds?.[about.kind] : undefined;
  const first = [kind, firstOf(link, say)].filter(Boolean).join(': ');
  return [
    ...(first ? [{ text: first, ...(words === undefined && !link.where ? href : {}) }] : []),
    ...(link.where ? [{ text: fill(t.where, { where: link.where }) }] : []),
    ...(link.where && href.href ? [{ text: t.talk, ...href }] : []),
    ...(words
      ? [{ text: words.text, language: words.language, direction: directionOfText(words.language), ...href }]
      : []),
  ];
};

/** What is known of every step, in words of one language: lines under the step itself. Of a step that is not reached only what is to come. */
const chainLines = (chain: readonly ChainPart[], say: Say): Readonly<Record<ChainStep, readonly ChainLine[]>> => {
  const t = chainTexts(say.language);
  // The same action stands under several steps: what it is called is said once.
  const said = new Set<string>();
  const of = (step: ChainStep) =>
    chain
      .filter((part) => part.step === step)
      .flatMap((part) => part.links.filter((l) => part.state === 'reached' || l.planned))
      .flatMap((l) => linesOf(l, say))
      .filter(({ text, href }) => {
        const isNew = href === undefined || !said.has(`${href} ${text}`);
        if (href !== undefined) said.add(`${href} ${text}`);
        return isNew;
      });
  const isAnswered = chain.some((p) => p.step === 'decided' && p.links.some((l) => l.by !== undefined));
  const belongs = chain.some((p) => p.step === 'received' && p.links.some((l) => l.about?.kind === 'signal'));
  const [read, discussed, decided] = [of('read'), of('discussed'), of('decided')];
  return {
    // That it came is said by the step itself, unless there is more to say.
    received: say.reader === 'desk' || belongs ? of('received') : [],
    ...{ read, discussed, brought: of('brought') },
    decided: isAnswered && say.reader === 'public' ? [...decided, { text: t.why }] : decided,
    doing: of('doing'),
    done: of('done'),
    effect: of('effect'),
  };
};

/** The steps that come after the decision: what is being done, what is finished, what changed. Nothing before there is one. */
const laterSteps = (
  chain: readonly ChainPart[],
  lines: Readonly<Record<ChainStep, readonly ChainLine[]>>,
  language: ScreenLanguage,
) => {
  const t = chainTexts(language);
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

/** What a page shows of the chain beside the honest states, for whoever holds the code. */
export const chainView = (chain: readonly ChainPart[], language: ScreenLanguage, timeZone: string) => {
  const { yes, no, who, brought: t } = chainTexts(language);
  const lines = chainLines(chain, { language, timeZone, reader: 'public' });
  const { steps, ends } = laterSteps(chain, lines, language);
  // Only where it was brought somewhere: most things are answered where they were told.
  const brought = { state: 'brought' as const, reached: true, text: t.title, lines: lines.brought };
  return { t: { yes, no, who }, lines, later: steps, ends, brought: lines.brought.length > 0 ? brought : undefined };
};
export type ChainView = ReturnType<typeof chainView>;

/** Whether it was talked over, or will be: what was on a talk was, also when nobody at the desk said so of the message itself. */
export const discussedIn = (chain: readonly ChainPart[]): 'reached' | 'planned' | undefined => {
  const part = chain.find((p) => p.step === 'discussed');
  return part?.state === 'reached' ? 'reached' : part?.links.some((l) => l.planned) ? 'planned' : undefined;
};

/** The whole chain, step by step, with what each step says and how it stands: for a page of its own subject. */
export const wholeChain = (
  chain: readonly ChainPart[],
  say: Say & {
    /** Steps that this thing does not have. */
    readonly without?: readonly ChainStep[];
  },
) => {
  const t = chainTexts(say.language);
  const names = ourStepsTexts(say.language).steps;
  const lines = chainLines(chain, say);
  const stands = { reached: t.yes, open: t.no, 'passed-over': t.skipped, 'not-coming': t.never } as const;
  const steps = chainSteps
    .filter((step) => !say.without?.includes(step))
    .flatMap((step) => {
      const state = chain.find((part) => part.step === step)?.state ?? 'open';
      return [{ step, name: names[step].name, state, stands: stands[state], lines: lines[step] }];
    });
  return { title: t.title, who: t.who, steps };
};
export type WholeChain = ReturnType<typeof wholeChain>;
