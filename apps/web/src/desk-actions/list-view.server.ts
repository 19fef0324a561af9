import {
  type Action,
  actionStates,
  doubted,
  nextStep,
  overdueSteps,
  type Ports,
  type ScreenLanguage,
  type Staff,
} from '@straatwijs/monitor';
import { dateInWords } from '#web/desk/ago.ts';
import { count, fill } from '#web/language/fill.ts';
import { actionTexts } from '#web/texts/actions.server.ts';
import { deskActionTexts } from '#web/texts/desk-actions.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';

/** An action as the list and the board show it. @param names of owners, by id */
export const actionItem = (
  action: Action,
  ports: Ports,
  names: ReadonlyMap<string, string>,
  language: ScreenLanguage,
) => {
  const t = deskActionTexts(language);
  const { date } = ports.local(ports.now());
  const next = nextStep(action);
  const late = overdueSteps(action, date).length;
  const { role, staffId } = action.owner;
  const roles: Readonly<Record<string, string>> = actionTexts(language).roles;
  return {
    id: action.id,
    title: action.title,
    language: action.language,
    state: action.state,
    stateName: actionTexts(language).states[action.state],
    kind: t.form.kinds[action.kind],
    place: action.placeName,
    theme: nameTexts(language).themes[action.theme],
    owner: [roles[role] ?? role, staffId === undefined ? undefined : names.get(staffId)].filter(Boolean).join(', '),
    began: fill(t.began, { day: dateInWords(ports.local(action.startedAt).date, language) }),
    next: next ? fill(t.next, { step: next.title, day: dateInWords(next.due, language) }) : t.noNext,
    late: late > 0 ? count(language, t.late, late) : undefined,
    doubted: doubted(action) ? t.doubted : undefined,
  };
};
export type ActionItem = ReturnType<typeof actionItem>;

/** Columns of the board: every state that has something, and always what is proposed, runs and waits. */
export const boardOf = (items: readonly ActionItem[], language: ScreenLanguage) =>
  actionStates
    .map((state) => ({
      state,
      name: actionTexts(language).states[state],
      items: items.filter((i) => i.state === state),
    }))
    .filter(({ state, items: here }) => here.length > 0 || ['proposed', 'running', 'waiting'].includes(state));

/** Names of colleagues who own any of these. */
export const namesOfOwners = async (ports: Ports, actions: readonly Action[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(actions.flatMap((a) => a.owner.staffId ?? []))];
  const people = await Promise.all(ids.map((id) => ports.people.staff({ id })));
  return new Map(people.flatMap((p) => (p ? [[p.id, p.name] as const] : [])));
};

/** Owners to filter by: oneself first. */
export const ownersOf = (names: ReadonlyMap<string, string>, staff: Staff, mine: string) => [
  { id: staff.id, name: mine },
  ...[...names].filter(([id]) => id !== staff.id).map(([id, name]) => ({ id, name })),
];
