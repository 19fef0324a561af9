import type { Perspective } from '../contributions/contribution.ts';
import type { CheckedLine, LineOrigin } from './line.ts';

/** What is decided about a line afterwards: appended too, the latest of a family holds. */
export const markFamilies = {
  /** Whether what was written beside the pen stands in the minutes. */
  place: ['placed', 'left-out'],
  /** Whether everybody may read it. */
  show: ['public', 'not-public'],
  /** Whether what was promised was done, with words. */
  kept: ['kept', 'half', 'not-kept'],
  /** A correction after all was fixed stands beside the line. */
  note: ['note'],
} as const;
export type MarkFamily = keyof typeof markFamilies;
export type MarkSays = (typeof markFamilies)[MarkFamily][number];
export const familyOf = (says: string): MarkFamily | undefined =>
  (Object.keys(markFamilies) as MarkFamily[]) // keys of the table above
    .find((family) => (markFamilies[family] as readonly string[]).includes(says));
export const isMarkSays = (v: string): v is MarkSays => familyOf(v) !== undefined;

export interface LineMark {
  readonly says: MarkSays;
  /** With `public` the words that everybody may read, where they differ; with `kept` how; with `left-out` why. */
  readonly words?: string;
  readonly by: string;
  readonly at: number;
}

/** A line as kept. */
export interface MinutesLine extends CheckedLine {
  readonly talkId: string;
  readonly origin: LineOrigin;
  /** First name of staff; empty for a resident behind the link. */
  readonly by: string;
  readonly staffId?: string;
  /** With `beside`: who held the pen when it came in. */
  readonly penOf?: string;
  readonly receivedAt: number;
  /** In which order it came in. */
  readonly arrival: number;
  readonly marks: readonly LineMark[];
}

/** The latest mark of a family. Pure. */
export const latestMark = (line: Pick<MinutesLine, 'marks'>, family: MarkFamily): LineMark | undefined =>
  line.marks.findLast((m) => familyOf(m.says) === family);

/**
 * Lines in the order in which they were written, as far as anybody can know: each device counts its own lines, and what
 * came in first goes first. No clock of a phone is asked. Pure.
 */
export const inOrder = (lines: readonly MinutesLine[]): readonly MinutesLine[] => {
  const arrived = [...lines].sort((a, b) => a.arrival - b.arrival);
  const perDevice = new Map<string, MinutesLine[]>();
  for (const line of arrived) perDevice.set(line.device, [...(perDevice.get(line.device) ?? []), line]);
  for (const own of perDevice.values()) own.sort((a, b) => a.number - b.number || a.arrival - b.arrival);
  // Where a line of a device came in, the next of that device stands.
  const next = new Map<string, number>();
  return arrived.flatMap(({ device }) => {
    const n = next.get(device) ?? 0;
    next.set(device, n + 1);
    return perDevice.get(device)?.[n] ?? [];
  });
};

const isIn = (line: MinutesLine): boolean => {
  const placed = latestMark(line, 'place')?.says;
  return placed === undefined ? line.origin === 'pen' : placed === 'placed';
};

export interface Minutes {
  /** What stands, in order. */
  readonly lines: readonly MinutesLine[];
  /** What others wrote, for the pen to place. */
  readonly waiting: readonly MinutesLine[];
  /** What came in after all was fixed: beside the minutes, and lost to nobody. */
  readonly late: readonly MinutesLine[];
  readonly leftOut: readonly MinutesLine[];
  /** How many came, per role. */
  readonly attendance: ReadonlyMap<Perspective, number>;
}

/** The minutes as they stand, of all lines there are. Nothing is in none of the parts but what a later line put right. Pure. */
export const minutesOf = (all: readonly MinutesLine[]): Minutes => {
  const ordered = inOrder(all);
  const standing = ordered.filter(isIn);
  const replaced = new Set(standing.flatMap((l) => l.supersedes ?? []));
  const attendance = new Map<Perspective, number>();
  for (const { perspective, people = 0 } of standing)
    if (perspective !== undefined) attendance.set(perspective, people);
  const undecided = ordered.filter((l) => l.origin !== 'pen' && latestMark(l, 'place') === undefined);
  return {
    lines: standing.filter((l) => l.part !== 'attendance' && !replaced.has(l.id)),
    waiting: undecided.filter((l) => l.origin !== 'late'),
    late: undecided.filter((l) => l.origin === 'late'),
    leftOut: ordered.filter((l) => latestMark(l, 'place')?.says === 'left-out'),
    attendance,
  };
};
