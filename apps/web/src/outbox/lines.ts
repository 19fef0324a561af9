import type { LineCommand } from '@straatwijs/monitor';
import type { Keeping } from './keeping.ts';
import type { Fetch } from './send.ts';

/** A line of minutes that waits on this device. */
export interface WaitingLine {
  readonly talk: string;
  /** Who was signed in when it was made: it waits for this very person. */
  readonly owner: string;
  readonly line: LineCommand;
  /** The server can never take it as it is: the field that is wrong. */
  readonly refused?: string;
}

const prefix = 'regel:';
const counterKey = 'notulen-teller';
const longestWait = 30_000;
const mostAtOnce = 100;

// Names in the order in which lines were made, so that they are sent in that order.
const keyOf = ({ talk, line }: WaitingLine): string =>
  `${prefix}${talk}:${String(line.number).padStart(10, '0')}:${line.id}`;

const isWaiting = (value: unknown): value is WaitingLine =>
  typeof value === 'object' && value !== null && 'talk' in value && 'owner' in value && 'line' in value;

/** What this device calls itself in minutes, and the number of its next line: they order lines, clocks do not. */
export const nextNumber = async (
  keeping: Keeping,
  fresh: () => string,
): Promise<{ readonly device: string; readonly number: number }> => {
  const kept = await keeping.value(counterKey);
  const known =
    typeof kept === 'object' && kept !== null && 'device' in kept && 'number' in kept && typeof kept.device === 'string'
      ? { device: kept.device, number: Number(kept.number) + 1 }
      : { device: fresh(), number: 1 };
  await keeping.setValue(counterKey, known);
  return known;
};

export const keepLine = (keeping: Keeping, waiting: WaitingLine): Promise<void> =>
  keeping.setValue(keyOf(waiting), waiting);
export const dropLine = (keeping: Keeping, waiting: WaitingLine): Promise<void> => keeping.removeValue(keyOf(waiting));

/** The lines of a talk that wait here, in the order in which they were made. */
export const linesHere = async (keeping: Keeping, talk = ''): Promise<readonly WaitingLine[]> =>
  (await keeping.values(talk === '' ? prefix : `${prefix}${talk}:`)).filter(isWaiting);

const listIn = (answer: unknown, name: string): readonly unknown[] => {
  const value: unknown =
    typeof answer === 'object' && answer !== null ? Object.entries(answer).find(([k]) => k === name)?.[1] : undefined;
  return Array.isArray(value) ? value : [];
};

const sendOf = async (keeping: Keeping, lines: readonly WaitingLine[], fetch: Fetch): Promise<boolean> => {
  const [first] = lines;
  if (!first) return false;
  const answer: unknown = await fetch(`/werk/gesprekken/${first.talk}/regels`, {
    method: 'POST',
    // Signed out: the door is somewhere else, and the lines stay here.
    redirect: 'error',
    body: JSON.stringify({ lines: lines.map((l) => l.line) }),
    headers: { 'Content-Type': 'application/json', 'Straatwijs-Person': first.owner },
    signal: AbortSignal.timeout(longestWait),
  })
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  const received = new Set(listIn(answer, 'received'));
  const refused = new Map(
    listIn(answer, 'refused').flatMap((r) =>
      typeof r === 'object' && r !== null && 'id' in r && 'path' in r ? [[r.id, String(r.path)] as const] : [],
    ),
  );
  for (const waiting of lines) {
    // Only what the server says it has may go from here.
    if (received.has(waiting.line.id)) await dropLine(keeping, waiting);
    const path = refused.get(waiting.line.id);
    if (path !== undefined) await keepLine(keeping, { ...waiting, refused: path });
  }
  return received.size > 0;
};

/** Sends the lines that wait, talk by talk and in order. @returns whether the server received any */
export const sendLines = async (keeping: Keeping, fetch: Fetch): Promise<boolean> => {
  const groups = new Map<string, WaitingLine[]>();
  for (const line of await linesHere(keeping)) {
    const key = `${line.talk} ${line.owner}`;
    if (line.refused === undefined) groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  let isReceived = false;
  for (const lines of groups.values())
    for (let from = 0; from < lines.length; from += mostAtOnce) {
      const went = await sendOf(keeping, lines.slice(from, from + mostAtOnce), fetch);
      if (!went) break;
      isReceived = true;
    }
  return isReceived;
};
