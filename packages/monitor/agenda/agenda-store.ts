import type { Agenda, AgendaState, Ambition } from './agenda.ts';

export interface AgendaFilter {
  readonly edition: number;
  /** Of this place or what it lies in. */
  readonly around?: string;
  readonly states?: readonly AgendaState[];
  readonly areas?: readonly string[];
  readonly limit: number;
}

/** Agendas and their ambitions. Every deed leaves an entry of ids in the trail. */
export interface AgendaStore {
  /** Writes a draft, or the themes and words of one that is public anew. False when it is over. */
  save(agenda: Omit<Agenda, 'placeName' | 'madeBy' | 'state'> & { readonly staffId: string }): Promise<boolean>;
  agenda(id: string): Promise<Agenda | undefined>;
  /** The latest first. */
  agendas(filter: AgendaFilter): Promise<readonly Agenda[]>;
  step(step: {
    readonly id: string;
    readonly from: AgendaState;
    readonly to: AgendaState;
    readonly at: number;
    readonly staffId: string;
  }): Promise<boolean>;
  /** Appends a version; false when somebody else wrote one after `version`. */
  write(agendaId: string, ambition: Omit<Ambition, 'writtenBy'> & { readonly staffId: string }): Promise<boolean>;
  /** Every version, the newest of each theme first. */
  ambitions(agendaId: string): Promise<readonly Ambition[]>;
}
