import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';
import { isOrganisationKind, type Organisation, type Staff } from './people.ts';
import { permit } from './rights.ts';
import { base64url } from './token.ts';

const longestName = 100;

/**
 * Makes an organisation known, so that people can be appointed for it. Its kind is fixed: it decides what its people
 * never get to see, so a second one of the same name is refused instead of changing the first.
 */
export const addOrganisation = async (
  ports: Ports,
  staff: Staff,
  command: { readonly name: string; readonly kind: string },
): Promise<Result<Organisation>> => {
  const permitted = permit(staff, 'manage-people');
  if (!permitted.ok) return permitted;
  const name = command.name.trim();
  const { kind } = command;
  const known = await ports.people.organisations();
  const errors: FieldError[] = [];
  if (name === '') errors.push({ path: 'name', code: 'missing' });
  if (name.length > longestName) errors.push({ path: 'name', code: 'too-long' });
  if (known.some((o) => o.name.toLowerCase() === name.toLowerCase()))
    errors.push({ path: 'name', code: 'repeated-key' });
  if (!isOrganisationKind(kind)) errors.push({ path: 'kind', code: 'not-an-option' });
  if (errors.length > 0 || !isOrganisationKind(kind)) return invalid(errors);
  const everywhere = permit(staff, 'manage-people', { within: [] });
  if (!everywhere.ok) return everywhere;
  const organisation = { id: base64url(ports.randomBytes(12)), kind, name };
  await ports.people.saveOrganisation(organisation);
  return done(organisation);
};
