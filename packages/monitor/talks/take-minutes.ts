import { openlyPersonal } from '../desk/personal-data-here.ts';
import type { Staff } from '../people/people.ts';
import { may, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { type CheckedLine, checkLine, type LineCommand, type LineOrigin, longestLine, promisedParts } from './line.ts';
import { familyOf, isMarkSays, type Minutes, type MinutesLine, minutesOf } from './minutes.ts';
import { isPenDeed, mayPen, type Pen } from './pen.ts';
import { longestTalkReason, talkAtDesk, talkNow } from './plan-talk.ts';
import { isTalkId, stateNow, type Talk, talkSteps } from './talk.ts';

/** So many lines at once: a whole evening without a network. */
export const mostLines = 200;

export interface WrittenLines {
  /** Ids that are there now. */
  readonly received: readonly string[];
  /** Lines that can never be: what is wrong with each. */
  readonly refused: readonly { readonly id: string; readonly path: string }[];
  readonly pen: Pen | undefined;
}

const checkAll = (lines: readonly LineCommand[]) => {
  const good: CheckedLine[] = [];
  const refused: { id: string; path: string }[] = [];
  for (const line of lines) {
    const checked = checkLine(line);
    if (checked.ok) good.push(checked.value);
    else refused.push({ id: line.id, path: checked.refusal.errors?.[0]?.path ?? '' });
  }
  return { good, refused };
};

/** How what somebody of the staff wrote comes in. Nothing is refused for coming late, or for the pen being elsewhere. Pure. */
export const originFor = (talk: Pick<Talk, 'state'>, staffId: string, pen: Pen | undefined): LineOrigin => {
  if (talk.state === 'fixed' || talk.state === 'public' || talk.state === 'cancelled') return 'late';
  return pen?.staffId === staffId ? 'pen' : 'beside';
};

// Who waited for their turn may find that the week ended meanwhile.
const asItIs = (ports: Ports, talk: Talk): Pick<Talk, 'state'> => ({ state: stateNow(talk, ports.now()) });

const heldFirst = async (ports: Ports, staff: Staff, talk: Talk): Promise<void> => {
  // Who writes minutes holds the talk, whether or not somebody said so at the desk.
  const { from, to } = talkSteps.hold;
  if (talk.state === 'planned' || talk.state === 'prepared')
    await ports.talks.step({ id: talk.id, step: 'hold', from, to, actor: staff.id, at: ports.now() });
};

/**
 * Appends lines of the minutes, in the order given. Lines of whoever holds the pen stand at once; those of others wait for
 * the pen, also when the pen was theirs while they wrote without a network; what comes after the end stands beside.
 */
export const writeLines = async (
  ports: Ports,
  staff: Staff,
  command: { readonly talkId: string; readonly lines: readonly LineCommand[] },
): Promise<Result<WrittenLines>> => {
  const found = await talkAtDesk(ports, staff, command.talkId);
  if (!found.ok) return found;
  const { good, refused } = checkAll(command.lines.slice(0, mostLines));
  await heldFirst(ports, staff, found.value);
  const at = ports.now();
  const lines = good.map((line) => ({ ...line, at: Math.min(line.at ?? at, at), staffId: staff.id }));
  const received =
    lines.length === 0
      ? []
      : await ports.minutes.append(
          found.value.id,
          lines,
          (pen) => originFor(asItIs(ports, found.value), staff.id, pen),
          at,
        );
  return done({ received, refused, pen: await ports.minutes.pen(found.value.id) });
};

/** The key in the link of a talk: whoever was there can read the minutes with it and propose changes, for a week. */
export const keyOfTalk = (ports: Pick<Ports, 'seal'>, id: string): string =>
  ports.seal('link', `talk:${id.toLowerCase()}`).slice(0, 32);

/** The talk behind a link, as long as its minutes can be amended; to anybody else there is no such page. */
export const talkBehindLink = async (ports: Ports, id: string, key: string): Promise<Talk | undefined> => {
  const talk = await talkNow(ports, id);
  return talk?.state === 'amending' && key === keyOfTalk(ports, talk.id) ? talk : undefined;
};

/** What somebody who was there proposes, behind the link. It waits for the pen, without a name. */
export const proposeLine = async (
  ports: Ports,
  command: { readonly talkId: string; readonly key: string; readonly line: LineCommand },
): Promise<Result<true>> => {
  const talk = await talkNow(ports, command.talkId);
  if (!talk || command.key !== keyOfTalk(ports, talk.id)) return refuse('page-unknown');
  if (talk.state !== 'amending') return refuse('minutes-fixed');
  const checked = checkLine(command.line);
  if (!checked.ok) return checked;
  if (checked.value.part === 'attendance') return invalid([{ path: 'part', code: 'not-an-option' }]);
  await ports.minutes.append(
    talk.id,
    [checked.value],
    () => (stateNow(talk, ports.now()) === 'amending' ? 'guest' : 'late'),
    ports.now(),
  );
  return done(true);
};

/** What happens to the pen: taken, asked for, given on, put down, or taken over with a reason while its holder is at work. */
export const penDeed = async (
  ports: Ports,
  staff: Staff,
  command: { readonly talkId: string; readonly deed: string; readonly to?: string; readonly reason?: string },
): Promise<Result<Pen | undefined>> => {
  const found = await talkAtDesk(ports, staff, command.talkId);
  if (!found.ok) return found;
  const { deed } = command;
  if (!isPenDeed(deed)) return refuse('step-not-possible');
  const talk = found.value;
  if (talk.state === 'fixed' || talk.state === 'public' || talk.state === 'cancelled') return refuse('minutes-fixed');
  const reason = command.reason?.trim() ?? '';
  if (reason.length > longestTalkReason) return invalid([{ path: 'reason', code: 'too-long' }]);
  const at = ports.now();
  if (deed === 'given') {
    const to = await ports.people.staff({ id: command.to ?? '' });
    const today = ports.local(at).date;
    const able =
      to &&
      may(
        { ...to, appointments: to.history.filter((a) => a.since <= today && (a.until ?? '9') > today) },
        'join-talks',
        talk,
      );
    if (!able) return invalid([{ path: 'to', code: 'not-an-option' }]);
  }
  const said = await ports.minutes.penDeed(
    {
      talkId: talk.id,
      deed,
      staffId: staff.id,
      at,
      ...(deed === 'given' && command.to ? { to: command.to } : {}),
      ...(reason === '' ? {} : { reason }),
    },
    (pen) => {
      const answer = mayPen(pen, staff.id, deed, at);
      return answer === 'reason-needed' && reason !== '' ? 'yes' : answer;
    },
  );
  if (said === 'reason-needed') return refuse('reason-needed', { errors: [{ path: 'reason', code: 'missing' }] });
  return said === 'yes' ? done(await ports.minutes.pen(talk.id)) : refuse('pen-elsewhere');
};

/**
 * Says something about a line: places it or leaves it out (who holds the pen, before all is fixed), shows it to everybody
 * or not (once fixed), whether a promise was kept, or a note beside it.
 */
export const markLine = async (
  ports: Ports,
  staff: Staff,
  command: {
    readonly talkId: string;
    readonly lineId: string;
    readonly says: string;
    readonly words?: string;
    readonly sure?: boolean;
  },
): Promise<Result<true>> => {
  const found = await talkAtDesk(ports, staff, command.talkId);
  if (!found.ok) return found;
  const { says, lineId } = command;
  const words = command.words?.trim() ?? '';
  if (!isMarkSays(says) || !isTalkId(lineId)) return refuse('step-not-possible');
  if (words.length > longestLine) return invalid([{ path: 'words', code: 'too-long' }]);
  const line = (await ports.minutes.lines([found.value.id])).find((l) => l.id === lineId.toLowerCase());
  if (!line) return refuse('page-unknown');
  const may = await mayMark(ports, staff, found.value, { ...command, says, words }, line);
  if (!may.ok) return may;
  if (familyOf(says) === 'kept' && !promisedParts.includes(line.part)) return refuse('step-not-possible');
  const at = ports.now();
  const marked = await ports.minutes.mark({
    talkId: found.value.id,
    lineId: line.id,
    says,
    ...(words === '' ? {} : { words }),
    staffId: staff.id,
    at,
  });
  return marked ? done(true) : refuse('page-unknown');
};

const mayMark = async (
  ports: Ports,
  staff: Staff,
  talk: Talk,
  { says, words, sure }: { readonly says: string; readonly words: string; readonly sure?: boolean },
  line: MinutesLine,
): Promise<Result<unknown>> => {
  const family = familyOf(says);
  const isFixed = talk.state === 'fixed' || talk.state === 'public';
  if (family === 'place') {
    if (isFixed || talk.state === 'cancelled') return refuse('minutes-fixed');
    return (await ports.minutes.pen(talk.id))?.staffId === staff.id ? done(true) : refuse('pen-elsewhere');
  }
  const permitted = permit(staff, 'hold-talks', talk);
  if (!permitted.ok) return permitted;
  if (!isFixed) return refuse('step-not-possible');
  if (family === 'note' && words === '') return invalid([{ path: 'words', code: 'missing' }]);
  // Everything of it that everybody would read: who does it too, and what is said about it afterwards.
  const open = says === 'public' ? `${words || line.words}\n${line.owner ?? ''}` : says === 'not-public' ? '' : words;
  if (!sure && openlyPersonal(open).length > 0)
    return refuse('still-recognisable', { errors: [{ path: 'sure', code: 'missing' }] });
  return permitted;
};

/** Everything that was written at a talk, for whoever sits at the table there. */
export const minutesAtDesk = async (
  ports: Ports,
  staff: Staff,
  id: string,
): Promise<Result<{ readonly talk: Talk; readonly minutes: Minutes; readonly pen: Pen | undefined }>> => {
  const found = await talkAtDesk(ports, staff, id);
  if (!found.ok) return found;
  const [lines, pen] = await Promise.all([ports.minutes.lines([found.value.id]), ports.minutes.pen(found.value.id)]);
  return done({ talk: found.value, minutes: minutesOf(lines), pen });
};
