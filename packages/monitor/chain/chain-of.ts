import { follow } from '../contributions/take-part.ts';
import { messageFor } from '../desk/today.ts';
import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import { type ChainPart, chainFrom } from './chain.ts';
import { chainSources, type ToldAbout } from './sources.ts';

/** Asks every subject what it knows of one contribution. */
export const chainOf = async (
  ports: Ports,
  told: ToldAbout,
  reader: 'teller' | 'desk',
): Promise<readonly ChainPart[]> => {
  const links = (await Promise.all(chainSources.map((source) => source(ports, told)))).flat();
  return chainFrom(reader === 'desk' ? links : links.filter((link) => !link.forDesk));
};

/** For whoever holds the follow code. Unknown and malformed codes get the same refusal. */
export const chainBehind = async (ports: Ports, code: string): Promise<Result<readonly ChainPart[]>> => {
  const found = await follow(ports, code);
  return found.ok ? done(await chainOf(ports, found.value, 'teller')) : found;
};

/** For who reads messages in that place. */
export const chainAtDesk = async (
  ports: Ports,
  staff: Staff,
  messageId: string,
): Promise<Result<readonly ChainPart[]>> => {
  const found = await messageFor(ports, staff, 'read-messages', messageId);
  if (!found.ok) return found;
  const { id: rootId, receivedAt, edition, placeId } = found.value;
  const told = { rootId, receivedAt, edition, placeId, observedAt: receivedAt };
  return done(await chainOf(ports, told, 'desk'));
};
