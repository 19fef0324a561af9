import type { Staff } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import type { UpkeepCheck } from './upkeep-store.ts';

/** How long a look stays fresh: a night that was missed is no reason to worry, two are. */
const freshMs = 60 * 3_600_000;

export interface Upkeep {
  readonly checks: readonly UpkeepCheck[];
  /** When it was looked at last; undefined when never. */
  readonly lookedAt?: number;
  /** The nights were missed. */
  readonly isOld: boolean;
}

/** What the nightly look found, for who keeps the installation running. */
export const upkeepOf = async (ports: Ports, staff: Staff): Promise<Result<Upkeep>> => {
  const permitted = permit(staff, 'see-upkeep');
  if (!permitted.ok) return permitted;
  const checks = await ports.upkeep.latest();
  if (checks.length === 0) return done({ checks, isOld: false });
  const lookedAt = Math.max(...checks.map((c) => c.checkedAt));
  return done({ checks, lookedAt, isOld: ports.now() - lookedAt > freshMs });
};
