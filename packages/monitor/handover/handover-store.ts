import type { GoneBy, Handover, KeyPerson } from './handover.ts';

/** Handing over areas, and the people who agreed to be known there. Every deed leaves an entry of ids in the trail. */
export interface HandoverStore {
  /** False when one of this area is under way already: nothing was begun. */
  begin(handover: {
    readonly id: string;
    readonly edition: number;
    readonly placeId: string;
    readonly from: string;
    readonly to: string;
    readonly actor: string;
    readonly at: number;
  }): Promise<boolean>;
  /** Lines are added, never changed: two who write at once both stand there. False when it is over. */
  goBy(id: string, gone: Omit<GoneBy, 'by'> & { readonly staffId: string }): Promise<boolean>;
  /** False when it was over already. */
  end(
    id: string,
    how: { readonly how: 'done' | 'stopped'; readonly reason?: string; readonly actor: string; readonly at: number },
  ): Promise<boolean>;
  /** Of an area, the newest first. */
  handovers(q: { readonly placeId: string; readonly limit: number }): Promise<readonly Handover[]>;
  saveKeyPerson(person: Omit<KeyPerson, 'placeName'>, actor: string, at: number): Promise<void>;
  /** Erased, at once. */
  removeKeyPerson(id: string, actor: string, at: number): Promise<boolean>;
  /** Of a place and all that lies in it or around it, by name. */
  keyPersons(q: { readonly edition: number; readonly around: string }): Promise<readonly KeyPerson[]>;
}
