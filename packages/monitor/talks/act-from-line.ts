import { longestActionTitle } from '../actions/check-action.ts';
import { type StartActionCommand, startAction } from '../actions/start-action.ts';
import { openlyPersonal } from '../desk/personal-data-here.ts';
import type { Staff } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { latestMark, type MinutesLine, minutesOf } from './minutes.ts';
import { talkAtDesk } from './plan-talk.ts';
import { isTalkId, type Talk } from './talk.ts';

/** The id under which an action point becomes an action: that of the first line of it, also after the line was put right. Pure. */
export const actionIdOf = (line: Pick<MinutesLine, 'id' | 'supersedes'>, all: readonly MinutesLine[]): string => {
  const before = line.supersedes === undefined ? undefined : all.find((l) => l.id === line.supersedes);
  return before
    ? actionIdOf(
        before,
        all.filter((l) => l.id !== line.id),
      )
    : line.id;
};

/** The first sentence, or as many whole words of it as fit in a title. Pure. */
export const titleOf = (words: string): string => {
  const [sentence = ''] = words.trim().split(/(?<=[.!?])\s/u);
  const title = sentence.replace(/[.\s]+$/u, '');
  if (title.length <= longestActionTitle) return title;
  return `${title.slice(0, longestActionTitle - 1).replace(/\s+\S*$/u, '')}…`;
};

/** What an action of an action point begins with: its words, whose it is, by when, and the talk that it came from. */
export interface ActionOfLine extends StartActionCommand {
  /** Why it asks a look before anybody begins it. */
  readonly asks?: 'theme' | 'personal' | 'not-public';
}

const commandOf = (talk: Talk, line: MinutesLine, all: readonly MinutesLine[]): ActionOfLine => {
  const show = latestMark(line, 'show');
  const words = show?.says === 'public' ? (show.words ?? line.words) : line.words;
  const owner = line.owner ?? '';
  const title = titleOf(words);
  const asks =
    show?.says === 'not-public'
      ? 'not-public'
      : line.theme === undefined
        ? 'theme'
        : openlyPersonal(`${words}\n${owner}`).length > 0
          ? 'personal'
          : undefined;
  return {
    ...{ id: actionIdOf(line, all), kind: line.horizon ?? 'quick', placeId: talk.placeId },
    ...{ title, words, language: line.language, theme: line.theme ?? '', owner: { role: owner } },
    startedBy: [{ kind: 'talk', id: talk.id }],
    steps: line.due === undefined ? [] : [{ title, due: line.due }],
    ...(asks === undefined ? {} : { asks }),
  };
};

/** An action point of minutes with the action that it is, or could become. */
export interface ActionPoint {
  readonly line: MinutesLine;
  readonly command: ActionOfLine;
  /** Whether it was begun already. */
  readonly isAction: boolean;
}

/** The action points of a talk, for who may begin actions there. */
export const actionPointsOf = async (
  ports: Ports,
  staff: Staff,
  talkId: string,
): Promise<Result<readonly ActionPoint[]>> => {
  const found = await talkAtDesk(ports, staff, talkId);
  if (!found.ok) return found;
  const permitted = permit(staff, 'manage-actions', { within: found.value.within });
  if (!permitted.ok) return permitted;
  const all = await ports.minutes.lines([found.value.id]);
  const points = minutesOf(all).lines.filter((line) => line.part === 'action');
  return done(
    await Promise.all(
      points.map(async (line) => {
        const command = commandOf(found.value, line, all);
        return { line, command, isAction: (await ports.actions.action(command.id)) !== undefined };
      }),
    ),
  );
};

/**
 * Makes an action of an action point by one press. Pressing twice begins one, also when the line was put right in between.
 * One that asks for a look first is refused with `still-recognisable` or the field that is missing.
 */
export const actFromLine = async (
  ports: Ports,
  staff: Staff,
  command: { readonly talkId: string; readonly lineId: string },
): Promise<Result<{ readonly id: string }>> => {
  const points = await actionPointsOf(ports, staff, command.talkId);
  if (!points.ok) return points;
  const id = command.lineId.toLowerCase();
  const point = isTalkId(id) ? points.value.find((p) => p.line.id === id || p.command.id === id) : undefined;
  if (!point) return refuse('page-unknown');
  const { asks, ...begin } = point.command;
  if (point.isAction) return done({ id: begin.id });
  if (asks === 'personal' || asks === 'not-public')
    return refuse('still-recognisable', { errors: [{ path: 'words', code: 'missing' }] });
  return startAction(ports, staff, begin);
};
