import type { Action, ActionSource } from '../actions/action.ts';
import { messageFor } from '../desk/today.ts';
import type { Staff } from '../people/people.ts';
import { startOfWeek } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { linksOfAction } from './action-links.ts';
import { type ChainLink, type ChainPart, chainFrom, middleOf } from './chain.ts';
import { linksOfTalk } from './talk-links.ts';

/** Of so many messages the way to the action is told one by one; the page of the action counts them all. */
const mostMessages = 10;

const ofMessage = async (ports: Ports, staff: Staff, id: string): Promise<readonly ChainLink[]> => {
  const found = await messageFor(ports, staff, 'read-messages', id);
  if (!found.ok) return [];
  const { id: rootId, receivedAt } = found.value;
  const [deeds, talks] = await Promise.all([ports.chain.deeds(rootId), ports.talks.talksAbout(rootId)]);
  return [
    { step: 'received', at: receivedAt, about: { kind: 'message', id: rootId } },
    ...deeds,
    ...talks.flatMap(linksOfTalk),
  ];
};

const ofSource = async (ports: Ports, staff: Staff | undefined, { kind, id }: ActionSource) => {
  if (kind === 'talk') {
    const talk = await ports.talks.talk(id);
    return talk ? linksOfTalk(talk) : [];
  }
  // What somebody told, and a signal, are of the desk: everybody else reads only that there was something.
  if (!staff) return [{ step: 'received' } as const];
  if (kind === 'message') return ofMessage(ports, staff, id);
  if (kind !== 'signal') return [];
  const signal = await ports.signals.signal(id);
  return signal
    ? [{ step: 'received', at: middleOf(startOfWeek(signal.week)), about: { kind, id } } satisfies ChainLink]
    : [];
};

const chainFromSources = async (
  ports: Ports,
  action: Action,
  sources: readonly ActionSource[],
  staff: Staff | undefined,
): Promise<readonly ChainPart[]> => {
  const told = sources.filter((s) => s.kind === 'message').slice(0, mostMessages);
  const others = sources.filter((s) => s.kind !== 'message');
  const before = await Promise.all([...told, ...others].map((s) => ofSource(ports, staff, s)));
  const { decides, language } = action;
  const whoAt = (at: number | undefined): string | undefined =>
    action.moves.find((m) => m.at === at)?.who || (at === action.startedAt ? action.writtenBy : undefined);
  // Its own page says already what it is called.
  const own = linksOfAction(action).map(({ words, about: _, ...link }): ChainLink => {
    const by = staff && link.step === 'decided' ? whoAt(link.at) : undefined;
    const keeps = words !== undefined && words.text !== action.title;
    const said = keeps ? words : link.decision === 'we-do' && decides ? { text: decides, language } : undefined;
    return { ...link, ...(by ? { by } : {}), ...(said ? { words: said } : {}) };
  });
  const seen = new Set<string>();
  // Several of what was told may have been on one talk.
  const links = [...before.flat(), ...own].filter(({ about, step }) => {
    if (about?.kind !== 'talk') return true;
    const key = `${step} ${about.id}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
  return chainFrom(links);
};

/**
 * The chains of some actions, in their order: what each began with, where it was talked over, who decided, and what came of it.
 * @param staff somebody who may see the actions at the desk; without, only what everybody may know
 */
export const chainsOfActions = async (
  ports: Ports,
  actions: readonly Action[],
  staff?: Staff,
): Promise<readonly (readonly ChainPart[])[]> => {
  const sources = await ports.actionTellers.sources(actions.map((a) => a.id));
  return Promise.all(actions.map((a) => chainFromSources(ports, a, sources.get(a.id) ?? [], staff)));
};

/** The chain of one action. */
export const chainOfAction = async (ports: Ports, action: Action, staff?: Staff): Promise<readonly ChainPart[]> =>
  (await chainsOfActions(ports, [action], staff))[0] ?? [];
