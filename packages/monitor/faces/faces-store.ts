import type { LocalDate } from '../periods/index.ts';
import type { Face, FaceSpan } from './face.ts';

export type FaceToKeep = Omit<Face, 'placeName' | 'scale'>;

/** Faces of places. Who they are is erasable and apart from how long somebody was there, which stays and names nobody. */
export interface FacesStore {
  /** Keeps or changes one; of one that ended nothing is changed. */
  save(face: FaceToKeep, actor: string, at: number): Promise<boolean>;
  /** Erases who it was. From this day on they are no longer there; a face of no single day was a mistake and does not count. */
  end(id: string, until: LocalDate, actor: string, at: number): Promise<boolean>;
  face(id: string): Promise<Face | undefined>;
  /** Of a place and of everything that it lies in. */
  near(q: {
    readonly edition: number;
    readonly placeId: string;
    readonly today: LocalDate;
  }): Promise<{ readonly faces: readonly Face[]; readonly spans: readonly FaceSpan[] }>;
  /** All that are there, by place and name; of these areas only when they are given. */
  list(q: { readonly edition: number; readonly areas?: readonly string[] }): Promise<readonly Face[]>;
}
