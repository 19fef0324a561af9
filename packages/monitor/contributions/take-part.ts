import { canonical, parseFollowCode } from '../follow-codes/index.ts';
import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { isSwitchedOn } from '../processing/processing.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { chosenBy } from './chosen-by.ts';
import type { ContributionBody, Prepared } from './contribution.ts';
import type { AppendOutcome, Followed, Handle } from './contributions-store.ts';
import { type Door, prepare } from './prepare.ts';
import { workFor } from './worker.ts';

/** Who sends: the network for the threshold, the signed-in person if there is one. */
export interface Sender {
  readonly network?: string;
  readonly staff?: Staff;
}
/** Whether somebody will want to find this back: then its code must not be somebody else's. */
export const hasCode = (body: Pick<ContributionBody, 'followCode'>): boolean => body.followCode !== undefined;

export interface Receipt {
  readonly id: string;
  readonly receivedAt: number;
  /** False when this very content had been received before. */
  readonly isNew: boolean;
}

const doorOf = (
  ports: Ports,
  { network, staff }: Sender,
  place: Door['place'],
  { organisation, chosen }: Pick<Door, 'organisation' | 'chosen'>,
): Door => ({
  homesToo: ports.municipality.watchHomes === true,
  ...(chosen ? { chosen } : {}),
  now: ports.now(),
  instruments: ports.instruments,
  seal: ports.seal,
  local: ports.local,
  place,
  ...(network === undefined ? {} : { network }),
  ...(staff ? { staffId: staff.id } : {}),
  ...(organisation === undefined ? {} : { organisation }),
});

/** Everything that is decided before it is stored, and for whom a worker notes it. */
const receive = async (
  ports: Ports,
  sender: Sender,
  body: ContributionBody,
  place: Door['place'],
  chosen: Door['chosen'],
): Promise<Result<Prepared>> => {
  const work = await workFor(ports, sender.staff, body);
  if (!work.ok) return work;
  const more = { ...(work.value === undefined ? {} : { organisation: work.value }), ...(chosen ? { chosen } : {}) };
  return prepare(body, doorOf(ports, sender, place, more));
};

const receiptOf = (id: string, outcome: AppendOutcome): Result<Receipt> => {
  if (outcome.kind === 'other-content') return refuse('other-content');
  if (outcome.kind === 'code-taken') return refuse('follow-code-taken');
  return done({ id, receivedAt: outcome.receivedAt, isNew: outcome.kind === 'stored' });
};

/** Receive any number of contributions; each stands for itself and results come in the order given. */
export const contribute = async (
  ports: Ports,
  sender: Sender,
  bodies: readonly ContributionBody[],
): Promise<readonly Result<Receipt>[]> => {
  const places = await ports.places.resolve(bodies.map((b) => b.place));
  const chosen = await chosenBy(ports, bodies);
  const prepared = await Promise.all(
    bodies.map((body) =>
      isSwitchedOn(ports.municipality, body.instrument)
        ? receive(ports, sender, body, places.get(body.place), chosen(body))
        : refuse('instrument-off'),
    ),
  );
  const good = prepared.flatMap((p): Prepared[] => (p.ok ? [p.value] : []));
  const outcomes = good.length === 0 ? [] : await ports.contributions.append(good);
  let next = 0;
  return prepared.map((p): Result<Receipt> => {
    if (!p.ok) return p;
    const outcome = outcomes[next++];
    return outcome ? receiptOf(p.value.id, outcome) : refuse('database-away');
  });
};

const hashOf = (ports: Ports, code: string): string | undefined => {
  const parsed = parseFollowCode(code);
  return parsed === undefined ? undefined : ports.seal('code', canonical(parsed));
};

/** What became of it. Unknown and malformed codes get the same refusal. */
export const follow = async (ports: Ports, code: string): Promise<Result<Followed>> => {
  const hash = hashOf(ports, code);
  const found = hash === undefined ? undefined : await ports.contributions.find(hash);
  return found ? done(found) : refuse('follow-code-unknown');
};

/** Replace what stands behind a handle by a corrected version; the body's own code is ignored. */
export const correctBy = async (
  ports: Ports,
  sender: Sender,
  handle: Handle,
  body: ContributionBody,
): Promise<Result<Receipt>> => {
  const places = await ports.places.resolve([body.place]);
  const chosen = await chosenBy(ports, [body]);
  const version = { ...body, followCode: undefined };
  const prepared = await receive(ports, sender, version, places.get(body.place), chosen(body));
  if (!prepared.ok) return prepared;
  const outcome = await ports.contributions.correct(handle, prepared.value);
  if (outcome.kind === 'unknown') return refuse('follow-code-unknown');
  if (outcome.kind === 'withdrawn') return refuse('step-not-possible');
  return receiptOf(prepared.value.id, outcome);
};

/** Replace what was told by a corrected version; the code stays the same. */
export const correct = async (
  ports: Ports,
  sender: Sender,
  code: string,
  body: ContributionBody,
): Promise<Result<Receipt>> => {
  const hash = hashOf(ports, code);
  return hash === undefined ? refuse('follow-code-unknown') : correctBy(ports, sender, hash, body);
};

/**
 * Take it back: texts are erased at once, counts follow. With `words` the words go and the tap stays. Twice is harmless.
 */
export const withdraw = async (ports: Ports, code: string, what: 'all' | 'words' = 'all'): Promise<Result<true>> => {
  const hash = hashOf(ports, code);
  const known = hash !== undefined && (await ports.contributions.withdraw(hash, ports.now(), what));
  return known ? done(true) : refuse('follow-code-unknown');
};
