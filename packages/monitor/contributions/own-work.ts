import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { ContributionBody } from './contribution.ts';
import { correctBy, type Receipt, type Sender } from './take-part.ts';

/** Replace what a worker noted by a corrected version: by its first id, for nobody but that worker. */
export const correctOwn = async (
  ports: Ports,
  sender: Sender,
  id: string,
  body: ContributionBody,
): Promise<Result<Receipt>> =>
  sender.staff ? correctBy(ports, sender, { id, enteredBy: sender.staff.id }, body) : refuse('sign-in-needed');

/** Take back what a worker noted: words are erased at once, counts follow. Twice is harmless. */
export const withdrawOwn = async (ports: Ports, sender: Sender, id: string): Promise<Result<true>> => {
  if (!sender.staff) return refuse('sign-in-needed');
  const known = await ports.contributions.withdraw({ id, enteredBy: sender.staff.id }, ports.now());
  return known ? done(true) : refuse('page-unknown');
};
