import { type Perspective, perspectives } from '../contributions/contribution.ts';
import { randomUuid } from '../desk/public-id.ts';
import { type FrozenVote, type PublishableOpinions, publishedOpinions } from '../disclosure/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { isTheme, type Theme } from '../themes/themes.ts';
import { isOpinionAsked, isShortId, type Round, type RoundAnswer } from './round.ts';

const isPerspective = (v: string): v is Perspective => (perspectives as readonly string[]).includes(v);
const isMark = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** A mark as it is kept within one round: the same phone is somebody else in the next. */
export const voterOf = (ports: Pick<Ports, 'seal'>, roundId: string, mark: string): string =>
  ports.seal('contributor', `round ${roundId} ${mark}`);

export interface RoundGiven {
  /** Of the device, 32 hexadecimal digits: by it, twice is once. */
  readonly mark: string;
  readonly perspective: string;
  readonly statement?: number;
  readonly says?: string;
  readonly goodFor?: readonly string[];
  readonly badFor?: readonly string[];
  readonly themes?: readonly string[];
}

/** A round as anybody may see it: open, or closed with what it said. */
export const publicRound = async (ports: Ports, id: string): Promise<Result<Round>> => {
  const round = isShortId(id) ? await ports.rounds.round(id) : undefined;
  return round && (round.state === 'open' || round.state === 'closed') ? done(round) : refuse('page-unknown');
};

/** What a closed round said; undefined while it is open, whatever was answered. */
export const publishedRound = (
  round: Round,
): { readonly opinions: PublishableOpinions; readonly vote: FrozenVote | undefined } | undefined =>
  round.outcome && { opinions: publishedOpinions(round.outcome.opinions), vote: round.outcome.vote };

/** What somebody with this mark answered so far. */
export const ownAnswers = async (ports: Ports, roundId: string, mark: string): Promise<RoundAnswer | undefined> =>
  isMark(mark) ? (await ports.rounds.answers(roundId, voterOf(ports, roundId, mark)))[0] : undefined;

const chosen = (named: readonly string[] = []): readonly Perspective[] => perspectives.filter((p) => named.includes(p));

/** What one screen says, or undefined where it cannot be. */
const partOf = (round: Round, given: RoundGiven): Pick<RoundAnswer, 'says' | 'themes'> | undefined => {
  const { statement, says, themes } = given;
  if (themes !== undefined) {
    const wanted = themes.filter((t): t is Theme => isTheme(t));
    return round.places === undefined || wanted.length !== themes.length ? undefined : { says: {}, themes: wanted };
  }
  if (statement === undefined) return { says: {} };
  if (!round.statements[statement] || !isOpinionAsked(says)) return undefined;
  return { says: { [statement]: { says, goodFor: chosen(given.goodFor), badFor: chosen(given.badFor) } } };
};

/**
 * Keeps what somebody says on one screen of a round; saying it again replaces it. Nothing is kept but a choice from a list.
 * @param network of the sender, for counting different people; undefined in a registered room
 */
export const answerRound = async (
  ports: Ports,
  roundId: string,
  given: RoundGiven,
  network?: string,
): Promise<Result<true>> => {
  const found = await publicRound(ports, roundId);
  if (!found.ok) return found;
  if (found.value.state !== 'open') return refuse('round-closed');
  const { mark, perspective } = given;
  if (!isMark(mark)) return invalid([{ path: 'mark', code: 'not-a-contributor' }]);
  if (!isPerspective(perspective)) return invalid([{ path: 'perspective', code: 'missing' }]);
  const part = partOf(found.value, given);
  if (!part) return invalid([{ path: 'says', code: 'missing' }]);
  const receivedAt = ports.now();
  const kept = await ports.rounds.answer([
    {
      roundId,
      voter: voterOf(ports, roundId, mark),
      answerId: randomUuid(ports.randomBytes(16)),
      perspective,
      ...part,
      ...(network === undefined ? {} : { network: ports.seal('network', `round ${roundId} ${network}`) }),
      receivedAt,
      week: ports.local(receivedAt).week,
    },
  ]);
  return kept ? done(true) : refuse('round-closed');
};

/** Erases what somebody with this mark answered. What a closed round says stays: nobody can be found in it. */
export const forgetAnswers = async (ports: Ports, roundId: string, mark: string): Promise<Result<true>> => {
  const found = await publicRound(ports, roundId);
  if (!found.ok) return found;
  if (isMark(mark)) await ports.rounds.forget(roundId, voterOf(ports, roundId, mark), ports.now());
  return done(true);
};

/** What there is to answer in and around a place now, and what was answered lately. */
export const roundsAround = (
  ports: Ports,
  place: Pick<Place, 'edition' | 'id'>,
  limit: number,
): Promise<readonly Round[]> =>
  ports.rounds.rounds({ edition: place.edition, around: place.id, states: ['open', 'closed'], limit });
