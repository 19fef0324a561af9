import type { ActionState } from '../actions/action-moves.ts';
import type { TriageMove } from '../desk/triage-moves.ts';
import type { AnswerKind } from '../feedback/feedback.ts';
import type { StaffRole } from '../people/people.ts';
import type { LocalDate } from '../periods/index.ts';
import type { TriageLevel } from '../triage/triage.ts';

/** Everything that can become of what somebody told, in order. */
export const chainSteps = ['received', 'read', 'discussed', 'brought', 'decided', 'doing', 'done', 'effect'] as const;
export type ChainStep = (typeof chainSteps)[number];

/** What a link rests on, and where one can read on. */
export interface ChainAbout {
  readonly kind: 'message' | 'signal' | 'talk' | 'round' | 'action' | 'measure';
  readonly id: string;
}

/** One thing that happened: in which step, when, by whom, where. What is not known is left out. */
export interface ChainLink {
  readonly step: ChainStep;
  readonly at?: number;
  /** It is still to come, at that moment: then the step is not reached by it. */
  readonly planned?: true;
  readonly about?: ChainAbout;
  /** For colleagues alone: whoever told it hears of it later, or never. */
  readonly forDesk?: true;
  /** Where the action of it stands now. */
  readonly state?: ActionState;
  /** Work that began again because those who told it said that it was not solved. */
  readonly again?: true;
  /** In which role somebody did it. */
  readonly role?: StaffRole;
  /** First name, where somebody gave it with an answer. */
  readonly by?: string;
  /** Where it was discussed or done, in words. */
  readonly where?: string;
  /** What was decided; why stands in the answer itself. */
  readonly decision?: AnswerKind;
  /** Where it was brought: to a desk, to who asks on, to another that is the same. Never the reason, which is for colleagues. */
  readonly brought?: {
    readonly move: TriageMove;
    readonly desk?: string;
    readonly asksOn?: string;
    readonly level?: TriageLevel;
    /** Local date on which its teller hears more. */
    readonly due?: string;
  };
  /** What happened, in words of who wrote them down, for the steps that have no fixed words. */
  readonly words?: { readonly text: string; readonly language: string };
}

/**
 * `reached`: it happened. `open`: not yet, or nobody knows. `passed-over`: a later step came without it. `not-coming`: it
 * was decided that this will not happen.
 */
export type ChainState = 'reached' | 'open' | 'passed-over' | 'not-coming';

export interface ChainPart {
  readonly step: ChainStep;
  readonly state: ChainState;
  /** Oldest first; those without a moment first of all. */
  readonly links: readonly ChainLink[];
}

const isNo: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['we-do-not', 'belongs-to', 'we-were-wrong']);
const afterDecision: readonly ChainStep[] = ['doing', 'done', 'effect'];
const goesOn: ReadonlySet<ActionState | undefined> = new Set<ActionState>(['running', 'waiting']);

/** The moment that stands for a local date, where only the day is known: its middle, so that it is that day in every time zone here. */
export const middleOf = (date: LocalDate): number => Date.parse(`${date}T12:00:00Z`);

/**
 * The chain of one contribution from what the subjects know of it: every step in order, said to be open when it is, never
 * filled in. Whether something will be done is what was decided last. Pure.
 */
export const chainFrom = (links: readonly ChainLink[]): readonly ChainPart[] => {
  const of = (step: ChainStep) =>
    links.filter((l) => l.step === step).sort((a, b) => (a.at ?? -Infinity) - (b.at ?? -Infinity));
  const decided = of('decided').at(-1)?.decision;
  const busySince = of('doing').findLast((l) => goesOn.has(l.state));
  const isBusy = busySince !== undefined;
  // Whatever was called done before the work went on, is not done.
  const holds = (l: ChainLink): boolean =>
    l.planned !== true && (l.step !== 'done' || !isBusy || (l.at ?? -Infinity) >= (busySince.at ?? -Infinity));
  const isReached = (step: ChainStep): boolean => of(step).some(holds);
  const endsInNo = decided !== undefined && isNo.has(decided) && !isBusy;
  const last = chainSteps.findLastIndex(isReached);
  const stateOf = (step: ChainStep, n: number): ChainState => {
    if (isReached(step)) return 'reached';
    if (endsInNo && afterDecision.includes(step)) return 'not-coming';
    // What an earlier effect told does not end the work that goes on.
    if (step === 'done' && isBusy) return 'open';
    return n < last && !of(step).some((l) => l.planned) ? 'passed-over' : 'open';
  };
  return chainSteps.map((step, n) => ({ step, state: stateOf(step, n), links: of(step) }));
};
