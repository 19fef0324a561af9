import type { Language } from '../languages/languages.ts';
import type { LocalDate } from '../periods/index.ts';
import type { Scale } from '../places/place.ts';
import type { Theme } from '../themes/themes.ts';
import type { SideEffect } from './side-effect.ts';

/** What kind of thing is done; the order is that of the list on the desk's form. */
export const measureKinds = ['space', 'upkeep', 'presence', 'meeting', 'help', 'agreement'] as const;
export type MeasureKind = (typeof measureKinds)[number];
export const isMeasureKind = (v: unknown): v is MeasureKind => (measureKinds as readonly unknown[]).includes(v);

/** Where a measure stands, by what people say of it: its dates are facts beside that. */
export const measureStates = ['planned', 'running', 'stopped', 'judged'] as const;
export type MeasureState = (typeof measureStates)[number];

/** The state machine: what may follow on what. A judgement is the last word. */
export const measureSteps: Readonly<Record<MeasureState, readonly MeasureState[]>> = {
  planned: ['running', 'stopped'],
  running: ['stopped', 'judged'],
  stopped: ['judged'],
  judged: [],
};

/** Of what it is expected that there will be less or more. One expectation, so that nobody searches among many afterwards. */
export interface Expectation {
  readonly theme: Theme;
  /** One thing that is looked for; absent: everything of the theme and this spirit. */
  readonly indicator?: string;
  readonly valence: 'positive' | 'negative';
  readonly direction: 'less' | 'more';
}

/** What a measure is, as it was written down. */
export interface MeasureDefinition {
  readonly title: string;
  readonly about: string;
  readonly language: Language;
  readonly kind: MeasureKind;
  /** Who runs it: an organisation or a team, never a person. */
  readonly runBy: string;
  readonly expected: Expectation;
  readonly goodFor: string;
  readonly badFor: string;
  /** Why these places. */
  readonly why: string;
  /** The places were chosen because it was at its worst there: then it would have come down by itself too. */
  readonly peaked: boolean;
  /** When it was decided on; the eight weeks before count for nothing when it peaked. */
  readonly decided: LocalDate;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  /** On public pages too; else for the desk only. */
  readonly open: boolean;
}

export interface MeasurePlace {
  readonly id: string;
  readonly name: string;
  readonly scale: Scale | undefined;
  /** The place and everything that it lies in. */
  readonly within: readonly string[];
}

/** Comparison places, or why there are none: appended, so that a later choice stands beside the first. */
export interface ComparisonChoice {
  readonly places: readonly MeasurePlace[];
  /** Why there are none; empty when there are. */
  readonly because: string;
  readonly by: string;
  readonly at: number;
  /** Whether somebody could have seen the outcome by then: it began, and an earlier choice had opened it. */
  readonly afterOutcome: boolean;
}

export interface MeasureStep {
  readonly state: MeasureState;
  readonly why: string;
  readonly by: string;
  readonly at: number;
}

/** One way in which it was written down, with when and by whom: a change appends. */
export interface MeasureVersion extends MeasureDefinition {
  readonly places: readonly MeasurePlace[];
  readonly by: string;
  readonly at: number;
}

/** A measure (maatregel) with its whole history, the earliest first. */
export interface Measure extends MeasureDefinition {
  readonly id: string;
  readonly edition: number;
  readonly places: readonly MeasurePlace[];
  readonly state: MeasureState;
  readonly versions: readonly MeasureVersion[];
  readonly steps: readonly MeasureStep[];
  readonly choices: readonly ComparisonChoice[];
  readonly sideEffects: readonly SideEffect[];
}

/** Before comparison places are stored nobody may look at the outcome. */
export const isLocked = ({ choices }: Pick<Measure, 'choices'>): boolean => choices.length > 0;

/** Whether anybody could have seen an outcome by today. @param today local date */
export const outcomeSeen = (measure: Pick<Measure, 'choices' | 'from'>, today: LocalDate): boolean =>
  isLocked(measure) && measure.from <= today;
