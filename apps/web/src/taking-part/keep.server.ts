import {
  type ContributionBody,
  contribute,
  correctTo,
  hasCode,
  type Receipt,
  type Result,
  refuse,
  type Staff,
  type Visit,
  withCode,
  withNewCodes,
} from '@straatwijs/monitor';

/**
 * Keep what was told so far. The first tap is a contribution; every further step corrects it, under the same follow code.
 * Sent twice, after going back, or with another answer after going back: it stays one message.
 */
export const keep = async (
  visit: Visit,
  body: ContributionBody,
  isFirst: boolean,
  staff?: Staff,
): Promise<Result<Receipt>> => {
  const { ports, address, network, doorkeeper } = visit;
  const limited = doorkeeper.contributions(address, 1);
  if (limited) return { ok: false, refusal: limited };
  const sender = { ...(network === undefined ? {} : { network }), ...(staff ? { staff } : {}) };
  const code = body.followCode ?? '';
  const correction = () => withCode(visit, () => correctTo(ports, sender, code, body));
  if (!isFirst) return correction();
  const [first = refuse('database-away')] = await withNewCodes(visit, [body], hasCode, (bodies) =>
    contribute(ports, sender, bodies),
  );
  return !first.ok && first.refusal.code === 'other-content' ? correction() : first;
};

/** The same, for a form: a database that is away is said to the person, who keeps what was typed. */
export const keepOrSay: typeof keep = async (...given) => {
  try {
    return await keep(...given);
  } catch (error) {
    console.error('a message could not be kept:', error instanceof Error ? error.name : typeof error);
    return refuse('database-away');
  }
};
