import type { Message } from '../desk/desk.ts';
import type { InstrumentSet } from '../instruments/instrument.ts';
import { watchedOf } from '../instruments/watched.ts';
import type { Staff } from '../people/people.ts';
import { may, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { proposeDesk } from './choose-desk.ts';
import {
  checkDesk,
  checkRule,
  type DeskForm,
  type RoutingRule,
  type RuleForm,
  type ServiceDesk,
} from './service-desk.ts';

/** Everything that can be looked at here, by name. */
export const routableIndicators = (instruments: InstrumentSet): ReadonlySet<string> =>
  new Set(instruments.flatMap(({ definition }) => watchedOf(definition).map(({ key }) => key)));

const everywhere = { within: [] } as const;

/** What of the table somebody may change: the desks are of the whole municipality, a rule of its place. */
export const mayChangeDesks = (staff: Staff): boolean => may(staff, 'manage-routing', everywhere);

/** The routing table, for who keeps it. */
export const routingTable = async (
  ports: Ports,
  staff: Staff,
): Promise<Result<{ readonly desks: readonly ServiceDesk[]; readonly rules: readonly RoutingRule[] }>> => {
  const permitted = permit(staff, 'manage-routing');
  if (!permitted.ok) return permitted;
  const [desks, rules] = await Promise.all([ports.routing.desks(), ports.routing.rules()]);
  return done({ desks, rules });
};

/** Adds a desk or writes it anew. For who keeps the whole municipality: everybody's messages go by it. */
export const noteDesk = async (
  ports: Ports,
  staff: Staff,
  form: DeskForm,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'manage-routing');
  if (!permitted.ok) return permitted;
  const checked = checkDesk(form);
  if (!checked.ok) return checked;
  const whole = permit(staff, 'manage-routing', everywhere);
  if (!whole.ok) return whole;
  await ports.routing.saveDesk({ ...checked.value, staffId: staff.id, at: ports.now() });
  return done({ id: checked.value.id });
};

/** Adds a rule. One for a place is for who keeps that place; one for everywhere for who keeps the whole. */
export const noteRule = async (
  ports: Ports,
  staff: Staff,
  form: RuleForm,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'manage-routing');
  if (!permitted.ok) return permitted;
  const checked = checkRule(form, routableIndicators(ports.instruments));
  if (!checked.ok) return checked;
  const { placeId, ...rule } = checked.value;
  const place = placeId === undefined ? undefined : await ports.places.place(placeId);
  if (placeId !== undefined && !place) return invalid([{ path: 'placeId', code: 'unknown-place' }]);
  const here = permit(staff, 'manage-routing', place ?? everywhere);
  if (!here.ok) return here;
  const desks = await ports.routing.desks();
  if (!desks.some((d) => d.id === rule.deskId && d.active)) return invalid([{ path: 'deskId', code: 'not-an-option' }]);
  const where = place ? { place: { id: place.id, edition: place.edition } } : {};
  await ports.routing.saveRule({ ...rule, ...where, staffId: staff.id, at: ports.now() });
  return done({ id: rule.id });
};

/** Takes a rule away, for who may make it. Twice is harmless. */
export const removeRule = async (ports: Ports, staff: Staff, id: string): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'manage-routing');
  if (!permitted.ok) return permitted;
  const rule = (await ports.routing.rules()).find((r) => r.id === id);
  if (!rule) return refuse('page-unknown');
  const { place: at } = rule;
  const place = at === undefined ? everywhere : await ports.places.place(`${at.id}@${at.edition}`);
  const here = permit(staff, 'manage-routing', place ?? everywhere);
  if (!here.ok) return here;
  await ports.routing.removeRule(id, { staffId: staff.id, at: ports.now() });
  return done({ id });
};

/** Desks to choose from at a message, the one that the table points to first by name. Choosing is left to a person. */
export const desksFor = async (
  ports: Ports,
  message: Message,
): Promise<{ readonly desks: readonly ServiceDesk[]; readonly proposed?: ServiceDesk }> => {
  const [desks, rules, indicators] = await Promise.all([
    ports.routing.desks(),
    ports.routing.rules(),
    ports.routing.indicatorsOf(message.currentId),
  ]);
  const open = desks.filter((d) => d.active);
  const best = proposeDesk(open, rules, { theme: message.theme, indicators, within: message.within });
  return { desks: open, ...(best ? { proposed: best.desk } : {}) };
};
