import { isUuid } from '../contributions/prepare.ts';
import { isPhone } from '../faces/face.ts';
import type { Staff } from '../people/people.ts';
import { staffOn } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { mayLeave } from '../young/young.ts';
import { type Handover, isComplete, isHandoverStep, type KeyPersonForm } from './handover.ts';

const longestWords = 600;
const longestName = 80;
const longestKnownFor = 200;
const mostShown = 20;

const placeToHandOver = async (ports: Ports, staff: Staff, placeId: string): Promise<Result<Place>> => {
  const place = await ports.places.place(placeId);
  if (!place) return refuse('place-unknown');
  const permitted = permit(staff, 'hand-over', place);
  return permitted.ok ? done(place) : permitted;
};

/** Handing over an area, under way or over, the newest first. */
export const handoversOf = async (
  ports: Ports,
  staff: Staff,
  placeId: string,
): Promise<Result<readonly Handover[]>> => {
  const place = await placeToHandOver(ports, staff, placeId);
  return place.ok ? done(await ports.handover.handovers({ placeId: place.value.id, limit: mostShown })) : place;
};

/** Begins handing an area over to a colleague who may read what it tells. One at a time per area. */
export const beginHandover = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly placeId: string; readonly to: string },
): Promise<Result<{ readonly id: string }>> => {
  const place = await placeToHandOver(ports, staff, command.placeId);
  if (!place.ok) return place;
  if (!isUuid(command.id)) return invalid([{ path: 'id', code: 'not-a-uuid' }]);
  const person = command.to === staff.id ? undefined : await ports.people.staff({ id: command.to });
  const at = ports.now();
  const next = person && staffOn(person, ports.local(at).date);
  if (!next || !permit(next, 'hand-over', place.value).ok) return invalid([{ path: 'to', code: 'not-an-option' }]);
  const { id: placeId, edition } = place.value;
  const id = command.id.toLowerCase();
  const begun = await ports.handover.begin({ id, placeId, edition, from: staff.id, to: next.id, actor: staff.id, at });
  return begun ? done({ id }) : refuse('step-not-possible');
};

const underWay = async (ports: Ports, staff: Staff, placeId: string, id: string): Promise<Result<Handover>> => {
  const all = await handoversOf(ports, staff, placeId);
  if (!all.ok) return all;
  const found = all.value.find((h) => h.id === id.toLowerCase());
  if (!found) return refuse('page-unknown');
  return found.ended ? refuse('step-not-possible') : done(found);
};

/** Notes that a step was gone by, with what stands nowhere else. Twice is two notes: nobody's words are written over. */
export const goByStep = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly placeId: string; readonly step: string; readonly words: string },
): Promise<Result<true>> => {
  const found = await underWay(ports, staff, command.placeId, command.id);
  if (!found.ok) return found;
  const { step } = command;
  const words = command.words.trim();
  if (!isHandoverStep(step)) return invalid([{ path: 'step', code: 'not-an-option' }]);
  if (words.length > longestWords) return invalid([{ path: 'words', code: 'too-long' }]);
  const noted = await ports.handover.goBy(found.value.id, { step, words, staffId: staff.id, at: ports.now() });
  return noted ? done(true) : refuse('step-not-possible');
};

/** Ends it: done when every step was gone by; before that only with a reason. */
export const endHandover = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly placeId: string; readonly reason: string },
): Promise<Result<'done' | 'stopped'>> => {
  const found = await underWay(ports, staff, command.placeId, command.id);
  if (!found.ok) return found;
  const reason = command.reason.trim();
  const how = isComplete(found.value) ? ('done' as const) : ('stopped' as const);
  if (how === 'stopped' && reason === '') return invalid([{ path: 'reason', code: 'missing' }]);
  if (reason.length > longestWords) return invalid([{ path: 'reason', code: 'too-long' }]);
  const ended = { how, ...(reason === '' ? {} : { reason }), actor: staff.id, at: ports.now() };
  return (await ports.handover.end(found.value.id, ended)) ? done(how) : refuse('step-not-possible');
};

/** Keeps somebody whom whoever comes next may go to. Only who said yes, and a number only of who is sixteen or older. */
export const keepKeyPerson = async (
  ports: Ports,
  staff: Staff,
  form: KeyPersonForm,
): Promise<Result<{ readonly id: string }>> => {
  const place = await placeToHandOver(ports, staff, form.placeId);
  if (!place.ok) return place;
  const [name, knownFor, phone] = [form.name.trim(), form.knownFor.trim(), form.phone.trim()];
  const errors: FieldError[] = [];
  const wrong = (path: string, code: FieldError['code']) => errors.push({ path, code });
  if (!isUuid(form.id)) wrong('id', 'not-a-uuid');
  if (name === '') wrong('name', 'missing');
  if (name.length > longestName) wrong('name', 'too-long');
  if (knownFor === '') wrong('knownFor', 'missing');
  if (knownFor.length > longestKnownFor) wrong('knownFor', 'too-long');
  if (phone !== '' && !isPhone(phone)) wrong('phone', 'wrong-type');
  if (phone !== '' && !mayLeave(form, 'phone')) wrong('phone', 'not-under-16');
  if (!form.agreed) wrong('agreed', 'missing');
  if (errors.length > 0) return invalid(errors);
  const at = ports.now();
  const { id: placeId, edition } = place.value;
  const kept = { id: form.id.toLowerCase(), placeId, edition, name, knownFor, agreedOn: ports.local(at).date };
  await ports.handover.saveKeyPerson({ ...kept, ...(phone === '' ? {} : { phone }) }, staff.id, at);
  return done({ id: kept.id });
};

/** Erases a key person at once: who said yes may say no. */
export const forgetKeyPerson = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly placeId: string },
): Promise<Result<true>> => {
  const place = await placeToHandOver(ports, staff, command.placeId);
  if (!place.ok) return place;
  const { edition, id: around } = place.value;
  const mine = (await ports.handover.keyPersons({ edition, around })).some((k) => k.id === command.id.toLowerCase());
  const gone = mine && (await ports.handover.removeKeyPerson(command.id.toLowerCase(), staff.id, ports.now()));
  return gone ? done(true) : refuse('page-unknown');
};
