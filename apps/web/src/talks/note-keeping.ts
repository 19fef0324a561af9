import type { LineCommand } from '@straatwijs/monitor';
import { directionOfText } from '#web/language/quoted.ts';
import type { Keeping } from '#web/outbox/keeping.ts';
import { keepLine, nextNumber, type WaitingLine } from '#web/outbox/lines.ts';
import { uuidV7 } from '#web/taking-part/fresh.ts';
import type { NoteLine, NoteTalk } from './note-line.ts';

const talkKey = (id: string): string => `gesprek:${id}`;

/** Keeps what the server told of a talk, for when there is no network. */
export const rememberTalk = (keeping: Keeping, talk: NoteTalk): Promise<void> =>
  // Through text: what a page holds may be watched by it, and that cannot be kept.
  keeping.setValue(talkKey(talk.id), JSON.parse(JSON.stringify(talk)));

const isTalk = (value: unknown): value is NoteTalk =>
  typeof value === 'object' && value !== null && 'id' in value && 'lines' in value && 'me' in value;

/** What was kept of a talk; undefined when it was never open here with a network. */
export const keptTalk = async (keeping: Keeping, id: string): Promise<NoteTalk | undefined> => {
  const value = await keeping.value(talkKey(id));
  return isTalk(value) ? value : undefined;
};

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const freshDevice = (): string => Array.from(random(8), (b) => b.toString(16).padStart(2, '0')).join('');

/** Makes a line of a form and keeps it on the device; nothing is kept of an empty one. */
export const keepFromForm = async (
  keeping: Keeping,
  form: FormData,
  about: { readonly talk: string; readonly owner: string; readonly language: string },
): Promise<boolean> => {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const part = text('part');
  const isCount = part === 'attendance';
  if (isCount ? text('people') === '' : text('words') === '') return false;
  const now = Date.now();
  const numbered = await nextNumber(keeping, freshDevice);
  const line: LineCommand = {
    ...{ id: uuidV7(now, random(10)), part, words: text('words'), language: about.language, at: now, ...numbered },
    ...(text('theme') === '' ? {} : { theme: text('theme') }),
    ...(text('supersedes') === '' ? {} : { supersedes: text('supersedes') }),
    ...(part === 'action' ? { owner: text('owner'), due: text('due'), horizon: text('horizon') } : {}),
    ...(isCount ? { perspective: text('perspective'), people: Number(text('people')) } : {}),
  };
  await keepLine(keeping, { talk: about.talk, owner: about.owner, line });
  return true;
};

/** A line that waits here, as the screen shows it. */
export const noteOfWaiting = (
  { line, refused }: WaitingLine,
  me: string,
): NoteLine & { readonly refused?: string } => ({
  ...{ id: line.id, theme: line.theme ?? '', part: line.part, words: line.words, language: line.language ?? 'nl' },
  direction: directionOfText(line.language ?? 'nl'),
  owner: [line.owner, line.due].filter(Boolean).join(', '),
  ...{ from: me, replaces: '', isHere: true },
  ...(refused === undefined ? {} : { refused }),
});
