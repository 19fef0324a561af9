import { streetsHere } from '../desk/personal-data-here.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { isShortId } from '../rounds/round.ts';
import { type Agenda, type AgendaState, type Ambition, mayAgendaStep } from './agenda.ts';
import { type AgendaCommand, type AmbitionCommand, checkAgenda, checkAmbition } from './check-agenda.ts';

const mostListed = 100;

/** One agenda with every version of its ambitions, for who may manage it. */
export const agendaAtDesk = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string },
): Promise<Result<{ readonly agenda: Agenda; readonly ambitions: readonly Ambition[] }>> => {
  const permitted = permit(staff, 'manage-agenda');
  if (!permitted.ok) return permitted;
  const agenda = isShortId(command.id) ? await ports.agenda.agenda(command.id) : undefined;
  if (!agenda) return refuse('page-unknown');
  const place = await ports.places.place(`${agenda.placeId}@${agenda.edition}`);
  const mine = permit(staff, 'manage-agenda', place ?? { within: [] });
  return mine.ok ? done({ agenda, ambitions: await ports.agenda.ambitions(agenda.id) }) : refuse('page-unknown');
};

/** Makes an agenda of a place, or writes its themes and why anew. */
export const saveAgenda = async (
  ports: Ports,
  staff: Staff,
  command: AgendaCommand,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'manage-agenda');
  if (!permitted.ok) return permitted;
  const checked = checkAgenda(command, await streetsHere(ports));
  if (!checked.ok) return checked;
  const { value } = checked;
  const place = await ports.places.place(value.placeId);
  if (!place) return invalid([{ path: 'place', code: 'unknown-place' }]);
  const here = permit(staff, 'manage-agenda', place);
  if (!here.ok) return here;
  if (value.roundId !== undefined && !(await ports.rounds.round(value.roundId)))
    return invalid([{ path: 'round', code: 'not-an-option' }]);
  if (await ports.agenda.agenda(value.id)) {
    const there = await agendaAtDesk(ports, staff, value);
    if (!there.ok) return there;
  }
  const { id: placeId, edition } = place;
  const saved = await ports.agenda.save({ ...value, placeId, edition, staffId: staff.id, madeAt: ports.now() });
  return saved ? done({ id: value.id }) : refuse('step-not-possible');
};

/** The agendas of the places that somebody manages, the latest first. */
export const agendasAtDesk = async (ports: Ports, staff: Staff): Promise<Result<readonly Agenda[]>> => {
  const permitted = permit(staff, 'manage-agenda');
  if (!permitted.ok) return permitted;
  const current = await ports.places.current();
  if (!current) return done([]);
  const areas = areasOf(staff, 'manage-agenda');
  return done(await ports.agenda.agendas({ edition: current.edition, ...(areas ? { areas } : {}), limit: mostListed }));
};

/** Shows an agenda to everybody, or says that its time is over. */
export const stepAgenda = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly to: AgendaState },
): Promise<Result<true>> => {
  const found = await agendaAtDesk(ports, staff, command);
  if (!found.ok) return found;
  const { id, state: from } = found.value.agenda;
  if (!mayAgendaStep(from, command.to)) return refuse('step-not-possible');
  const taken = await ports.agenda.step({ id, from, to: command.to, at: ports.now(), staffId: staff.id });
  return taken ? done(true) : refuse('step-not-possible');
};

/** Writes a new version of an ambition; the earlier ones stay. Refuses when somebody else wrote one meanwhile. */
export const writeAmbition = async (ports: Ports, staff: Staff, command: AmbitionCommand): Promise<Result<true>> => {
  const found = await agendaAtDesk(ports, staff, { id: command.agendaId });
  if (!found.ok) return found;
  const { agenda } = found.value;
  const at = ports.now();
  const checked = checkAmbition(command, agenda, await streetsHere(ports), ports.local(at).date);
  if (!checked.ok) return checked;
  const written = await ports.agenda.write(agenda.id, { ...checked.value, staffId: staff.id, writtenAt: at });
  return written ? done(true) : refuse('step-not-possible');
};
