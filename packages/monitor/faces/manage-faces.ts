import { isUuid } from '../contributions/prepare.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, may, permit } from '../people/rights.ts';
import { isLocalDate } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { checkFace, type Face, type FaceForm, facesCounted, nearestFirst } from './face.ts';

export interface FaceCommand extends FaceForm {
  /** Made by the form, so that sending twice keeps one face. */
  readonly id: string;
  readonly placeId: string;
}

/** Puts a face in a place, or changes it: only with the person's own consent. */
export const saveFace = async (ports: Ports, staff: Staff, command: FaceCommand): Promise<Result<true>> => {
  const place = await ports.places.place(command.placeId);
  if (!place) return refuse('place-unknown');
  const permitted = permit(staff, 'manage-faces', place);
  if (!permitted.ok) return permitted;
  if (!isUuid(command.id)) return refuse('page-unknown');
  const before = await ports.faces.face(command.id);
  // What is somebody else's to look after is not taken over by sending its id.
  if (before && before.placeId !== place.id && !(await mayManage(ports, staff, before))) return refuse('not-allowed');
  const checked = checkFace(command, isLocalDate);
  if (!checked.ok) return checked;
  const kept = await ports.faces.save({ id: command.id, placeId: place.id, ...checked.value }, staff.id, ports.now());
  return kept ? done(true) : refuse('step-not-possible');
};

const mayManage = async (ports: Ports, staff: Staff, face: Face): Promise<boolean> => {
  const place = await ports.places.place(face.placeId);
  return place !== undefined && may(staff, 'manage-faces', place);
};

/** Somebody goes, or would rather not be here: who they were is erased at once. */
export const endFace = async (ports: Ports, staff: Staff, command: { readonly id: string }): Promise<Result<true>> => {
  const permitted = permit(staff, 'manage-faces');
  if (!permitted.ok) return permitted;
  const face = isUuid(command.id) ? await ports.faces.face(command.id) : undefined;
  if (!face || !(await mayManage(ports, staff, face))) return refuse('step-not-possible');
  const ended = await ports.faces.end(face.id, ports.local(ports.now()).date, staff.id, ports.now());
  return ended ? done(true) : refuse('step-not-possible');
};

/** The faces that this person looks after. */
export const facesToManage = async (ports: Ports, staff: Staff): Promise<Result<readonly Face[]>> => {
  const permitted = permit(staff, 'manage-faces');
  if (!permitted.ok) return permitted;
  const edition = await ports.places.current();
  if (!edition) return done([]);
  const areas = areasOf(staff, 'manage-faces');
  return done(await ports.faces.list({ edition: edition.edition, ...(areas ? { areas } : {}) }));
};

/** Whom a resident can turn to in a place, nearest first, and how often that changed. */
export const facesNear = async (ports: Ports, place: Place) => {
  const today = ports.local(ports.now()).date;
  const { faces, spans } = await ports.faces.near({ edition: place.edition, placeId: place.id, today });
  return { faces: nearestFirst(faces), counted: facesCounted(spans, today) };
};
