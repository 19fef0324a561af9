import { follow } from '../contributions/take-part.ts';
import { type PublishableTable, publishedTable, type ReleasedCell } from '../disclosure/index.ts';
import { type Period, previousPeriod } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { type FairQuestion, fairQuestions, isFairAnswer, isFairQuestion, type SaidFair } from './fairness.ts';

/** Says how it went, behind the follow code, once there is an answer; saying something else later replaces it. */
export const sayFair = async (
  ports: Ports,
  code: string,
  command: { readonly question: string; readonly says: string },
): Promise<Result<true>> => {
  const { question, says } = command;
  if (!isFairQuestion(question) || !isFairAnswer(says)) return refuse('invalid');
  const followed = await follow(ports, code);
  if (!followed.ok) return followed;
  const { rootId, withdrawnAt } = followed.value;
  const answers = withdrawnAt === undefined ? await ports.feedback.answersTo(rootId) : [];
  if (answers.length === 0) return refuse('step-not-possible');
  const { week } = ports.local(ports.now());
  return (await ports.fairness.say({ rootId, question, says, week })) ? done(true) : refuse('step-not-possible');
};

/** What somebody said before; undefined while nothing was answered, or after it was withdrawn: then nothing is asked. */
export const saidFair = async (ports: Ports, code: string): Promise<SaidFair | undefined> => {
  const followed = await follow(ports, code);
  if (!followed.ok || followed.value.withdrawnAt !== undefined) return undefined;
  const answers = await ports.feedback.answersTo(followed.value.rootId);
  return answers.length === 0 ? undefined : ports.fairness.said(followed.value.rootId);
};

export type Fairness = Readonly<Record<FairQuestion, PublishableTable>>;

/** The tables of one place over one quarter, from what was released of it. */
export const fairnessIn = (cells: readonly ReleasedCell[]): Fairness => {
  const tableOf = (question: FairQuestion) =>
    publishedTable(
      cells.filter((c) => c.family === `fairness:${question}`),
      true,
    );
  return { fair: tableOf('fair'), again: tableOf('again') };
};

/**
 * How it went according to those who had an answer, over a quarter, as it was released. The desk gets no more than
 * the public: behind an answer stands the person who gave it, and who answered few would know who said no.
 */
export const fairnessOf = async (
  ports: Ports,
  place: Pick<Place, 'edition' | 'id'>,
  period: Period,
): Promise<Fairness> => {
  const { edition, id: placeId } = place;
  return fairnessIn(
    await ports.releases.cells({ edition, placeIds: [placeId], periods: [period.key], kinds: ['fairness'] }),
  );
};

/** The last closed period of this length in which enough was said to show anything, looking back a few. */
export const lastFairness = async (
  ports: Ports,
  place: Pick<Place, 'edition' | 'id'>,
  newest: Period,
  lookBack: number,
): Promise<{ readonly period: Period; readonly fairness: Fairness } | undefined> => {
  let period = newest;
  for (let n = 0; n < lookBack; n++, period = previousPeriod(period)) {
    const fairness = await fairnessOf(ports, place, period);
    if (fairQuestions.some((q) => fairness[q].state === 'value')) return { period, fairness };
  }
  return undefined;
};
