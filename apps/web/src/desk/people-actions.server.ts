import {
  addOrganisation,
  addPerson,
  appoint,
  endAppointment,
  type Ports,
  type Result,
  type Staff,
  setReading,
  stopReading,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { refused } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { linkIn } from '#web/language/link.ts';

type Fields = (name: string) => string;
type Deed = (ports: Ports, staff: Staff, field: Fields) => Promise<Result<unknown>>;

const optional = <K extends string>(key: K, value: string): Partial<Record<K, string>> => {
  const given: Partial<Record<K, string>> = {};
  if (value !== '') given[key] = value;
  return given;
};

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';

const form = (name: string, deed: Deed) => async (event: RequestEvent) => {
  const data = await event.request.formData();
  const field: Fields = (key) => String(data.get(key) ?? '').slice(0, 500);
  const result = await deed(event.locals.visit.ports, signedIn(event.locals), field);
  if (!result.ok) {
    const { status, sentence, fields } = refused(result.refusal, event.locals.language);
    const kept = Object.fromEntries([...data.keys()].map((key) => [key, field(key)]));
    return fail(status, { form: name, sentence, fields, kept });
  }
  // Who was just added has no task yet, and may belong to no area: the page is told whom to show.
  const who = name === 'person' ? `&wie=${encodeURIComponent(idOf(result.value))}#mensen` : '';
  redirect(303, `${linkIn(event.locals.prefix)('/werk/mensen')}?klaar=${name}${who}`);
};

/** The forms of the page about people. Each works without a script. */
export const peopleActions = {
  person: form('person', (ports, staff, f) => addPerson(ports, staff, { name: f('name'), email: f('email') })),
  organisation: form('organisation', (ports, staff, f) =>
    addOrganisation(ports, staff, { name: f('name'), kind: f('kind') }),
  ),
  appoint: form('appoint', (ports, staff, f) =>
    appoint(ports, staff, {
      staffId: f('person'),
      role: f('role'),
      organisationId: f('organisation'),
      ...optional('area', f('area')),
      ...optional('since', f('since')),
      ...optional('until', f('until')),
    }),
  ),
  end: form('end', (ports, staff, f) => endAppointment(ports, staff, { staffId: f('person'), id: f('task') })),
  reading: form('reading', (ports, staff, f) =>
    setReading(ports, staff, {
      placeId: f('place'),
      readerId: f('reader'),
      ...optional('deputyId', f('deputy')),
      withinDays: Number(f('days')),
    }),
  ),
  stop: form('stop', (ports, staff, f) => stopReading(ports, staff, { placeId: f('place') })),
};
