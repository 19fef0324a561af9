import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { isShortId, type Round } from '../rounds/round.ts';
import { publicRound } from '../rounds/take-part-in-round.ts';
import type { Agenda, Ambition } from './agenda.ts';

/** An agenda as anybody may read it. */
export interface PublicAgenda {
  readonly agenda: Agenda;
  /** The newest version of each, in the order of the themes. */
  readonly ambitions: readonly Ambition[];
  readonly round?: Round;
}

/** The agenda behind an address; a draft is nobody's to read. */
export const publicAgenda = async (ports: Ports, id: string): Promise<Result<PublicAgenda>> => {
  const agenda = isShortId(id) ? await ports.agenda.agenda(id) : undefined;
  if (!agenda || agenda.state === 'draft') return refuse('page-unknown');
  const [versions, round] = await Promise.all([
    ports.agenda.ambitions(agenda.id),
    agenda.roundId === undefined ? undefined : publicRound(ports, agenda.roundId),
  ]);
  const ambitions = agenda.themes.flatMap((theme) => versions.find((a) => a.theme === theme) ?? []);
  return done({ agenda, ambitions, ...(round?.ok ? { round: round.value } : {}) });
};

/** The agendas of a place and what it lies in that anybody may read, the latest first. */
export const agendasAround = (
  ports: Ports,
  place: Pick<Place, 'edition' | 'id'>,
  limit: number,
): Promise<readonly Agenda[]> =>
  ports.agenda.agendas({ edition: place.edition, around: place.id, states: ['public', 'over'], limit });
