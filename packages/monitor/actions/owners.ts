import { type Person, type Staff, staffOn } from '../people/people.ts';
import { may, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';

const mostPeople = 500;

const canOwn = (person: Person, date: string, within: readonly string[] | undefined): boolean =>
  may(staffOn(person, date), 'see-actions', within && { within });

/** Who can own an action: colleagues who see actions today, in a place or anywhere. @param within a place and all around it */
export const ownersToChoose = async (
  ports: Ports,
  staff: Staff,
  within?: readonly string[],
): Promise<Result<readonly { readonly id: string; readonly name: string }[]>> => {
  const permitted = permit(staff, 'manage-actions');
  if (!permitted.ok) return permitted;
  const { date } = ports.local(ports.now());
  const people = await ports.people.list({ limit: mostPeople });
  return done(people.filter((p) => canOwn(p, date, within)).map(({ id, name }) => ({ id, name })));
};

/** Whether somebody can own an action in this place today. */
export const isOwnerHere = async (ports: Ports, id: string, within: readonly string[]): Promise<boolean> => {
  const person = await ports.people.staff({ id });
  return person !== undefined && canOwn(person, ports.local(ports.now()).date, within);
};
