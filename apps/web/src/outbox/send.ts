import type { Item, Outcome } from './item.ts';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

const longestWait = 30_000;

const jsonOf = async (response: Response): Promise<Readonly<Record<string, unknown>>> => {
  const value: unknown = await response.json().catch(() => undefined);
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

const textIn = (record: Readonly<Record<string, unknown>>, name: string): string => {
  const value = record[name];
  return typeof value === 'string' ? value : '';
};

/** The first field that is wrong says more than that something is wrong. */
const sentenceOf = (problem: Readonly<Record<string, unknown>>): string => {
  const [first]: unknown[] = Array.isArray(problem.errors) ? problem.errors : [];
  const message = typeof first === 'object' && first !== null ? textIn({ ...first }, 'message') : '';
  return [textIn(problem, 'detail'), message].filter((s) => s !== '').join(' ');
};

const outcomeOf = async (response: Response, isCorrection: boolean): Promise<Outcome> => {
  const { status } = response;
  const answer = await jsonOf(response);
  if (response.ok) {
    // The sign-in page of a hotel network answers 200 too. Only the receipt itself says that it was received.
    const at = textIn(answer, 'receivedAt');
    return at === '' ? { kind: 'again' } : { kind: 'received', at };
  }
  if (status === 401) return { kind: 'sign-in' };
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return { kind: 'again', ...(Number.isFinite(seconds) ? { afterSeconds: seconds } : {}) };
  }
  const code = textIn(answer, 'code');
  // No answer of ours: something in between does not let it through.
  if (code === '') return { kind: 'again' };
  if (!isCorrection && code === 'other-content') return { kind: 'earlier' };
  return { kind: 'needs-you', code, sentence: sentenceOf(answer) };
};

/** What the server made of a photo: like a message, but it is never a correction. */
export const answerOf = async (response: Response): Promise<Exclude<Outcome, { kind: 'earlier' | 'sign-in' }>> => {
  const outcome = await outcomeOf(response, true);
  // Nobody signs in to leave a photo: something in between wants that.
  return outcome.kind === 'sign-in' || outcome.kind === 'earlier' ? { kind: 'again' } : outcome;
};

/**
 * Sends what an item says now, once. The first time under its own id; when the server has an earlier revision, as a
 * correction with an id of its own. Either may be repeated until there is an answer: it stays one message.
 */
export const send = async (item: Item, fetch: Fetch): Promise<Outcome> => {
  const { body, arrived } = item;
  if (!body) return { kind: 'again' };
  const isCorrection = arrived !== undefined;
  const init: RequestInit = {
    method: 'POST',
    body: JSON.stringify(isCorrection ? { ...body, id: item.correctionId ?? body.id } : body),
    redirect: 'error',
    signal: AbortSignal.timeout(longestWait),
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': body.language ?? 'nl',
      ...(isCorrection ? { 'Follow-Code': body.followCode ?? '' } : {}),
      ...(item.owner ? { 'Straatwijs-Person': item.owner.id } : {}),
    },
  };
  try {
    const response = await fetch(isCorrection ? '/api/v1/follow/correction' : '/api/v1/contributions', init);
    return await outcomeOf(response, isCorrection);
  } catch {
    return { kind: 'again' };
  }
};
