import { isDecided } from '../actions/action.ts';
import type { Followed } from '../contributions/contributions-store.ts';
import type { StandardAnswerId } from '../feedback/standard-answers.ts';
import type { Ports } from '../ports.ts';
import type { HandOn, TriageStep } from '../triage/triage.ts';
import { linksOfAction } from './action-links.ts';
import type { ChainLink, ChainStep } from './chain.ts';
import { linksOfTalk } from './talk-links.ts';

/** What one subject knows of what became of a contribution. */
export type ChainSource = (ports: Ports, told: ToldAbout) => Promise<readonly ChainLink[]>;
/** What a source may go by: which contribution, where and when. */
export type ToldAbout = Pick<Followed, 'rootId' | 'receivedAt' | 'correctedAt' | 'edition' | 'placeId' | 'observedAt'>;

const received: ChainSource = async (_, told) => [{ step: 'received', at: told.receivedAt }];

// What was told anew is read anew: what was done with the words of before says nothing of these.
const atTheDesk: ChainSource = async (ports, { rootId, receivedAt, correctedAt = receivedAt }) =>
  (await ports.chain.deeds(rootId)).filter((deed) => deed.at >= correctedAt);

/** Sentences of an answer that say that work began, or is over. */
const said: Partial<Record<StandardAnswerId, ChainStep>> = {
  'do-started': 'doing',
  'half-solved': 'doing',
  solved: 'done',
};

const answered: ChainSource = async (ports, { rootId }) =>
  (await ports.feedback.answersTo(rootId)).flatMap(({ kind, at, by, standard }): ChainLink[] => {
    const step = standard && said[standard.id];
    return [{ step: 'decided', at, by, decision: kind }, ...(step ? [{ step, at, by }] : [])];
  });

/**
 * The changes that it was put with. It says nothing of how far it is, so it stands with the telling itself. Its teller hears of it
 * once somebody looked and said that it is so: until then it may be chance.
 */
const besideSignals: ChainSource = async (ports, { rootId }) =>
  (await ports.signalTellers.signalsAbout(rootId)).map(({ signal: { id, state }, at }) => ({
    ...({ step: 'received', at, about: { kind: 'signal', id } } as const),
    ...(state === 'confirmed' ? {} : { forDesk: true as const }),
  }));

/** The talks that it was put on. */
const talkedOver: ChainSource = async (ports, { rootId }) =>
  (await ports.talks.talksAbout(rootId)).flatMap(linksOfTalk);

/** The actions that began with it. One that was never decided is no promise, and is told to nobody. */
const acted: ChainSource = async (ports, { rootId }) =>
  (await ports.actionTellers.behind({ rootId }))
    .map(({ action }) => action)
    .filter(isDecided)
    .flatMap(linksOfAction);

const broughtBy = ({ move, at, desk, asksOn, level, due }: TriageStep): ChainLink => ({
  step: 'brought',
  at,
  brought: {
    move,
    ...(desk === undefined ? {} : { desk }),
    ...(asksOn === undefined ? {} : { asksOn }),
    ...(level === undefined ? {} : { level }),
    ...(due === undefined ? {} : { due }),
  },
});

/** What a desk said, once a coordinator agreed and its teller was answered. */
const saidByDesk = ({ deskName, answer }: HandOn): readonly ChainLink[] => {
  const step = answer?.kind === 'taken-up' ? 'doing' : answer?.kind === 'done' ? 'done' : undefined;
  return step && answer?.judgedAt !== undefined ? [{ step, at: answer.judgedAt, where: deskName }] : [];
};

// What follows another is brought where that is brought from then on.
const broughtTo: ChainSource = async (ports, { rootId }) => {
  const own = await ports.triage.steps(rootId);
  const message = await ports.desk.message(rootId);
  const since = own.findLast((s) => s.move === 'merge')?.at ?? 0;
  const followed = message?.follows;
  const ofTheOther = followed === undefined ? [] : await ports.triage.steps(followed);
  const handOns = await ports.handOns.of(followed ?? rootId);
  return [
    ...[...own, ...ofTheOther.filter((s) => s.at > since)].map(broughtBy),
    ...handOns.flatMap(saidByDesk).filter((l) => followed === undefined || (l.at ?? 0) > since),
  ];
};

/** Everything that is asked, in order. A subject that knows what became of something adds its line here. */
export const chainSources: readonly ChainSource[] = [
  received,
  besideSignals,
  atTheDesk,
  talkedOver,
  broughtTo,
  answered,
  acted,
];
