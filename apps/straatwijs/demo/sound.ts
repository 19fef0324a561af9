import type { Result } from '@straatwijs/monitor';

/** What a use case answered; the example keeps every rule, so a refusal is a fault of the example. */
export const sound = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`the demo is not sound: ${JSON.stringify(result.refusal)}`);
  return result.value;
};
