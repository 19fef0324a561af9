import { streetsHere } from '../desk/personal-data-here.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { checkRound, type RoundCommand, tellsOfSomebody } from './check-round.ts';
import { outcomeOf } from './outcome.ts';
import { isShortId, mayRoundStep, type Round, type RoundState } from './round.ts';

const mostListed = 100;

const permittedAt = async (ports: Ports, staff: Staff, { placeId, edition }: Pick<Round, 'placeId' | 'edition'>) => {
  const place = await ports.places.place(`${placeId}@${edition}`);
  return permit(staff, 'manage-agenda', place ?? { within: [] });
};

/** Makes a draft of a round, or writes it anew. Once it is open its statements stay as they are. */
export const saveRound = async (
  ports: Ports,
  staff: Staff,
  command: RoundCommand,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'manage-agenda');
  if (!permitted.ok) return permitted;
  const checked = checkRound(command, await streetsHere(ports));
  if (!checked.ok) return checked;
  const place = await ports.places.place(checked.value.placeId);
  if (!place) return invalid([{ path: 'place', code: 'unknown-place' }]);
  const here = permit(staff, 'manage-agenda', place);
  if (!here.ok) return here;
  const before = await ports.rounds.round(checked.value.id);
  if (before) {
    const there = await permittedAt(ports, staff, before);
    if (!there.ok) return there;
  }
  const [a = 0, b = 0, c = 0] = ports.randomBytes(3);
  const saved = await ports.rounds.save({
    ...checked.value,
    placeId: place.id,
    edition: place.edition,
    seed: a * 65_536 + b * 256 + c,
    staffId: staff.id,
    madeAt: ports.now(),
  });
  return saved ? done({ id: checked.value.id }) : refuse('step-not-possible');
};

/** One round, for who may manage it. */
export const roundAtDesk = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string },
): Promise<Result<Round>> => {
  const permitted = permit(staff, 'manage-agenda');
  if (!permitted.ok) return permitted;
  const round = isShortId(command.id) ? await ports.rounds.round(command.id) : undefined;
  if (!round) return refuse('page-unknown');
  const mine = await permittedAt(ports, staff, round);
  return mine.ok ? done(round) : refuse('page-unknown');
};

/** The rounds of the places that somebody manages, the latest first, with how many people answered so far. */
export const roundsAtDesk = async (
  ports: Ports,
  staff: Staff,
): Promise<Result<readonly (Round & { readonly people: number })[]>> => {
  const permitted = permit(staff, 'manage-agenda');
  if (!permitted.ok) return permitted;
  const current = await ports.places.current();
  if (!current) return done([]);
  const areas = areasOf(staff, 'manage-agenda');
  return done(await ports.rounds.rounds({ edition: current.edition, ...(areas ? { areas } : {}), limit: mostListed }));
};

/**
 * Opens, closes or drops a round. Before it opens the statements are looked through once more for what tells of a person.
 * Closing freezes what it says, from what was answered until then: nothing that comes or goes later changes it, so that
 * nobody can learn an answer by comparing.
 */
export const stepRound = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly to: RoundState; readonly sure?: boolean },
): Promise<Result<Round>> => {
  const found = await roundAtDesk(ports, staff, command);
  if (!found.ok) return found;
  const round = found.value;
  const { to } = command;
  if (!mayRoundStep(round.state, to)) return refuse('step-not-possible');
  if (to === 'open' && command.sure !== true) {
    const texts = round.statements.map(({ words }) => words);
    if (tellsOfSomebody(texts, await streetsHere(ports)))
      return refuse('still-recognisable', { errors: [{ path: 'sure', code: 'missing' }] });
  }
  const step = { id: round.id, from: round.state, to, at: ports.now(), staffId: staff.id };
  const taken = await ports.rounds.step(step, to === 'closed' ? (answers) => outcomeOf(round, answers) : undefined);
  return taken ? roundAtDesk(ports, staff, command) : refuse('step-not-possible');
};
