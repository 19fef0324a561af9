import { type Explained, type OpinionMap, opinionMap } from '@straatwijs/statistics';
import type { Perspective } from '../contributions/contribution.ts';
import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { givenOpinions } from './outcome.ts';
import { roundAtDesk } from './rounds-at-desk.ts';

export interface MapAtDesk {
  readonly map: Explained<OpinionMap>;
  /** Of whoever stands on it, in the order of `map.estimate.people`. */
  readonly perspectives: readonly Perspective[];
}

/**
 * Who answered alike, as a picture to talk about: at the desk alone, and only of a closed round, so that it steers nobody.
 * No decision hangs on it.
 */
export const mapOfRound = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string },
): Promise<Result<MapAtDesk>> => {
  const found = await roundAtDesk(ports, staff, command);
  if (!found.ok) return found;
  const round = found.value;
  if (round.state !== 'closed') return refuse('step-not-possible');
  const answers = await ports.rounds.answers(round.id);
  const given = answers.map((a) => givenOpinions(a, round.statements.length));
  const map = opinionMap(
    given.map((g) => g.says),
    round.seed,
  );
  return done({ map, perspectives: (map.estimate?.people ?? []).flatMap((p) => given[p]?.perspective ?? []) });
};
