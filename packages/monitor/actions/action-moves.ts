/**
 * Where an action stands. `waiting` for money, for somebody else, for the season; `half-solved` and `not-solved` are honest
 * ends and no failures to hide; `stopped` is a decision.
 */
export const actionStates = [
  'proposed',
  'running',
  'waiting',
  'solved',
  'half-solved',
  'not-solved',
  'stopped',
] as const;
export type ActionState = (typeof actionStates)[number];
export const isActionState = (v: unknown): v is ActionState => (actionStates as readonly unknown[]).includes(v);

/** Who moves it: somebody at the desk, or those who told what it began with, together. */
export type ActionMover = 'staff' | 'contributors';

export interface ActionMove {
  readonly from: ActionState;
  readonly to: ActionState;
  readonly by: ActionMover;
  /** Says nothing without words: why it waits, stops, is not solved or begins again. */
  readonly needsReason: boolean;
}

const staff = (from: ActionState, to: ActionState, needsReason = true): ActionMove => ({
  from,
  to,
  by: 'staff',
  needsReason,
});
const contributors = (from: ActionState, to: ActionState): ActionMove => ({
  from,
  to,
  by: 'contributors',
  needsReason: false,
});

/** Every move that there is. Whoever told what an action began with is the judge of whether it is solved, beside the desk. */
export const actionMoves: readonly ActionMove[] = [
  staff('proposed', 'running', false),
  staff('proposed', 'waiting'),
  staff('proposed', 'stopped'),
  staff('running', 'waiting'),
  staff('running', 'solved', false),
  staff('running', 'half-solved'),
  staff('running', 'not-solved'),
  staff('running', 'stopped'),
  staff('waiting', 'running', false),
  staff('waiting', 'stopped'),
  staff('solved', 'running'),
  staff('half-solved', 'running'),
  staff('not-solved', 'running'),
  staff('stopped', 'running'),
  contributors('solved', 'running'),
  contributors('half-solved', 'running'),
];

/** The move from one state to another by somebody; undefined when there is none. */
export const actionMove = (from: ActionState, to: ActionState, by: ActionMover): ActionMove | undefined =>
  actionMoves.find((m) => m.from === from && m.to === to && m.by === by);

/** States in which something still has to happen. */
export const openActionStates: readonly ActionState[] = ['proposed', 'running', 'waiting'];
/** States after which whoever told something is asked whether they think so too. */
export const askedAfter: readonly ActionState[] = ['solved', 'half-solved'];
