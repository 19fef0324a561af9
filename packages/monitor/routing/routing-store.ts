import type { RoutingRule, ServiceDesk } from './service-desk.ts';

interface By {
  readonly staffId: string;
  readonly at: number;
}

/** The routing table of a municipality. Every change leaves an entry of ids in the trail. */
export interface RoutingStore {
  /** By name. */
  desks(): Promise<readonly ServiceDesk[]>;
  /** Writes it, or writes it anew under the same id. */
  saveDesk(desk: ServiceDesk & By): Promise<void>;
  /** Oldest first. */
  rules(): Promise<readonly RoutingRule[]>;
  /** Twice is one. */
  saveRule(
    rule: Omit<RoutingRule, 'place'> & By & { readonly place?: { readonly id: string; readonly edition: number } },
  ): Promise<void>;
  /** False when there was none. */
  removeRule(id: string, by: By): Promise<boolean>;
  /** What was looked at in a message, where that is known. */
  indicatorsOf(contributionId: string): Promise<readonly string[]>;
}
