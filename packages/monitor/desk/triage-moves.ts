/**
 * Where a message lies. In the inbox until somebody said where it belongs; it waits for its teller's answer all the same
 * (`MessageState`), wherever it lies.
 */
export const triageStates = ['inbox', 'merged', 'with-desk', 'desk-answered', 'nobodys', 'higher', 'settled'] as const;
export type TriageState = (typeof triageStates)[number];

/** What a move must say: why, by when, who asks on, and at which level it is decided. */
export type TriageNeed = 'reason' | 'due' | 'asks-on' | 'level';

interface Row {
  readonly move: string;
  readonly from: readonly TriageState[];
  readonly to: TriageState;
  readonly by: 'staff' | 'desk';
  readonly needs: readonly TriageNeed[];
  /** Only once the teller has an answer: nothing is over before that. */
  readonly answeredFirst?: true;
}

const anywhere = ['inbox', 'with-desk', 'desk-answered', 'nobodys', 'higher'] as const;

/** Every move that there is. Nothing leaves the inbox without a reason, and whatever waits has a day on which it comes back. */
export const triageMoves = [
  { move: 'merge', from: ['inbox'], to: 'merged', by: 'staff', needs: ['reason'] },
  { move: 'split', from: ['merged'], to: 'inbox', by: 'staff', needs: ['reason'] },
  // From a desk to another one too: what the first still had ends with it.
  { move: 'hand-on', from: anywhere, to: 'with-desk', by: 'staff', needs: ['reason', 'due'] },
  { move: 'nobodys', from: anywhere, to: 'nobodys', by: 'staff', needs: ['reason', 'asks-on', 'due'] },
  { move: 'higher', from: anywhere, to: 'higher', by: 'staff', needs: ['reason', 'asks-on', 'due', 'level'] },
  // A desk may answer again: what it took up is done later. The reason is in its answer.
  { move: 'desk-answer', from: ['with-desk', 'desk-answered'], to: 'desk-answered', by: 'desk', needs: [] },
  // A coordinator agreed with the answer, and the teller has it: the desk goes on, or it is over.
  { move: 'go-on', from: ['desk-answered'], to: 'with-desk', by: 'staff', needs: ['due'], answeredFirst: true },
  { move: 'conclude', from: ['desk-answered'], to: 'settled', by: 'staff', needs: [], answeredFirst: true },
  {
    move: 'settle',
    from: ['with-desk', 'nobodys', 'higher'],
    to: 'settled',
    by: 'staff',
    needs: ['reason'],
    answeredFirst: true,
  },
  {
    move: 'back',
    from: ['with-desk', 'desk-answered', 'nobodys', 'higher', 'settled'],
    to: 'inbox',
    by: 'staff',
    needs: ['reason'],
  },
] as const satisfies readonly Row[];

export type TriageMove = (typeof triageMoves)[number]['move'];
export const isTriageMove = (text: string): text is TriageMove => triageMoves.some((m) => m.move === text);

/** The row of a move. */
export const triageMoveOf = (move: TriageMove): Row => {
  const row = triageMoves.find((m) => m.move === move);
  if (!row) throw new Error(`there is no move ${move}`);
  return row;
};

/** Whether a message that lies here may make this move. */
export const mayMove = (from: TriageState, move: TriageMove, by: 'staff' | 'desk'): boolean => {
  const row = triageMoveOf(move);
  return row.by === by && row.from.includes(from);
};

/** Whether it has a day on which it asks for somebody again. */
export const comesBack = (state: TriageState): boolean =>
  state === 'with-desk' || state === 'nobodys' || state === 'higher';
