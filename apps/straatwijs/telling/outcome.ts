import type { NoticeOutcome } from '@straatwijs/monitor';

/**
 * Whether a mail that failed cannot have arrived. A server that answered with a number refused it; before the words were
 * handed over nothing was. In between nobody knows.
 */
export const outcomeOf = (error: unknown): NoticeOutcome => {
  if (typeof error !== 'object' || error === null) return 'unsure';
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  // From 500 on the server will never take it, such as for an address that does not exist.
  if (code !== undefined) return code >= 500 ? 'failed' : 'retry';
  const stage = 'command' in error ? error.command : undefined;
  return stage === 'CONN' || stage === 'AUTH' || stage === 'EHLO' || stage === 'MAIL FROM' ? 'retry' : 'unsure';
};
