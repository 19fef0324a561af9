import type { Language } from '../languages/languages.ts';
import type { LocalDate } from '../periods/index.ts';
import type { Theme } from '../themes/themes.ts';
import type { Action, ActionContent, ActionEffect, ActionKind, ActionSource, ActionStep } from './action.ts';
import type { ActionMover, ActionState } from './action-moves.ts';
import type { ActionLimit } from './limit.ts';

export interface NewAction extends ActionContent {
  readonly id: string;
  readonly kind: ActionKind;
  readonly edition: number;
  readonly placeId: string;
  readonly areaId: string;
  readonly state: ActionState;
  readonly startedBy: readonly ActionSource[];
  readonly steps: readonly ActionStep[];
  readonly staffId: string;
  readonly at: number;
}

export interface NewMove {
  readonly id: string;
  readonly from: readonly ActionState[];
  readonly to: ActionState;
  readonly by: ActionMover;
  readonly reason?: string;
  /** Of the reason. */
  readonly language: Language;
  /** Absent for contributors. */
  readonly staffId?: string;
  readonly at: number;
}

/** What runs in an area, when there is no room for more. */
export interface RunningAction {
  readonly id: string;
  readonly kind: ActionKind;
  readonly title: string;
}
/** `already`: this very one was there. `not-possible`: it, or what was to make room, stood elsewhere. A list: no room beside these. */
export type StartOutcome = 'done' | 'already' | 'not-possible' | readonly RunningAction[];

export interface ActionFilter {
  readonly edition: number;
  /** In this place or anything that lies in it. */
  readonly within?: string;
  /** In this place, in anything that lies in it, or in anything that it lies in. */
  readonly around?: string;
  readonly areas?: readonly string[];
  readonly theme?: Theme;
  readonly states?: readonly ActionState[];
  /** Of this member of staff. */
  readonly owner?: string;
  readonly limit: number;
}

/** A line about a step, appended: planned, moved to another day, done, or not done after all. */
export interface StepLine {
  readonly actionId: string;
  readonly stepId: string;
  readonly due: LocalDate;
  readonly doneOn?: LocalDate;
  readonly staffId: string;
  readonly at: number;
}

/** Actions of a municipality: everything is appended, and every change leaves an entry of ids in the trail. */
export interface ActionsStore {
  /** Begins one, after `room` was made for it; both or neither. In an area that is full nothing happens. */
  start(action: NewAction, limit: ActionLimit, room?: NewMove): Promise<StartOutcome>;
  action(id: string): Promise<Action | undefined>;
  /** Those on which something has to happen first, the newest of each first. */
  list(filter: ActionFilter): Promise<readonly Action[]>;
  /** Appends version `version`; false when somebody else wrote it first. */
  write(id: string, version: number, content: ActionContent, staffId: string, at: number): Promise<boolean>;
  /** Makes a move. With a limit: only when there is room. */
  move(move: NewMove, limit?: ActionLimit): Promise<StartOutcome>;
  /** Plans a step, or appends to one what became of it; false when the action or the step is not there. */
  plan(line: StepLine, planned?: Pick<ActionStep, 'title' | 'language' | 'thanksFor'>): Promise<boolean>;
  /** Appends what came of it. The same id again changes nothing. */
  noteEffect(actionId: string, effect: ActionEffect, staffId: string, at: number): Promise<void>;
}
