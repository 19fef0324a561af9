import { findInstrument } from '../instruments/instrument.ts';
import { checkAnswers, splitAnswers } from '../instruments/interpret.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { ContributionBody } from './contribution.ts';
import type { Followed } from './contributions-store.ts';
import { correct, follow, type Receipt, type Sender } from './take-part.ts';

type Told = Pick<ContributionBody, 'perspective' | 'sharing' | 'place'> & {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
};

const sorted = (record: Readonly<Record<string, unknown>>) =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

const textOf = ({ perspective, sharing, place, facts, texts }: Told): string =>
  JSON.stringify([perspective, sharing ?? 'team', place, sorted(facts), sorted(texts)]);

const toldNow = (found: Followed): string =>
  JSON.stringify([found.perspective, found.sharing, found.placeId, sorted(found.facts), sorted(found.texts)]);

/** A UUID (version 8: made from what it names) of a hex digest. */
const uuidOf = (digest: string): string =>
  `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;

/**
 * Make what stands behind a code say this. For forms that may be sent twice, or again after going back: saying what it
 * already says changes nothing, and the same step sent ten times at once is taken once, because its id follows from the
 * version that it corrects and from what it says. The body's own id and code are ignored.
 */
export const correctTo = async (
  ports: Ports,
  sender: Sender,
  code: string,
  body: ContributionBody,
): Promise<Result<Receipt>> => {
  const found = await follow(ports, code);
  if (!found.ok) return found;
  const { currentId, withdrawnAt, receivedAt, correctedAt } = found.value;
  if (withdrawnAt !== undefined) return refuse('step-not-possible');
  const instrument = findInstrument(ports.instruments, body.instrument, body.version);
  const checked = instrument && checkAnswers(instrument.definition, body.answers);
  const next =
    instrument && checked && checked.errors.length === 0
      ? textOf({ ...body, ...splitAnswers(instrument.definition, checked.answers) })
      : undefined;
  if (next !== undefined && next === toldNow(found.value))
    return done({ id: currentId, receivedAt: correctedAt ?? receivedAt, isNew: false });
  const id = uuidOf(ports.seal('body', `${currentId} ${next ?? ''}`));
  return correct(ports, sender, code, { ...body, id });
};
