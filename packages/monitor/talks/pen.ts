/** What can happen to the pen. One person holds it at a time. */
export const penDeeds = ['taken', 'asked', 'given', 'taken-over', 'put-down'] as const;
export type PenDeed = (typeof penDeeds)[number];
export const isPenDeed = (v: unknown): v is PenDeed => (penDeeds as readonly unknown[]).includes(v);

/** So long after its holder was last heard of, the pen may be taken without saying why. */
export const penRestsMs = 30 * 60_000;

/** Who holds the pen of a talk. */
export interface Pen {
  readonly staffId: string;
  readonly name: string;
  /** When its holder got it, or was last heard of: a line came in. */
  readonly heardAt: number;
  /** Who asked for it since then. */
  readonly asked: readonly { readonly staffId: string; readonly name: string; readonly at: number }[];
}

/** What somebody may do with the pen now, or why not. Pure. @param staffId who wants to */
export const mayPen = (
  pen: Pen | undefined,
  staffId: string,
  deed: PenDeed,
  now: number,
): 'yes' | 'reason-needed' | 'no' => {
  const mine = pen?.staffId === staffId;
  if (deed === 'taken') return pen === undefined || mine ? 'yes' : 'no';
  if (deed === 'asked') return pen !== undefined && !mine ? 'yes' : 'no';
  if (deed === 'given' || deed === 'put-down') return mine ? 'yes' : 'no';
  if (pen === undefined || mine) return 'no';
  return now - pen.heardAt >= penRestsMs ? 'yes' : 'reason-needed';
};
