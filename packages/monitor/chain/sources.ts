import { isDecided } from '../actions/action.ts';
import type { Followed } from '../contributions/contributions-store.ts';
import type { StandardAnswerId } from '../feedback/standard-answers.ts';
import type { Ports } from '../ports.ts';
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

/** The talks that it was put on. */
const talkedOver: ChainSource = async (ports, { rootId }) =>
  (await ports.talks.talksAbout(rootId)).flatMap(linksOfTalk);

/** The actions that began with it. One that was never decided is no promise, and is told to nobody. */
const acted: ChainSource = async (ports, { rootId }) =>
  (await ports.actionTellers.behind({ rootId }))
    .map(({ action }) => action)
    .filter(isDecided)
    .flatMap(linksOfAction);

/** Everything that is asked, in order. A subject that knows what became of something adds its line here. */
export const chainSources: readonly ChainSource[] = [received, atTheDesk, talkedOver, answered, acted];
