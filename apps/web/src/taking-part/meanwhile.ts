import type { Meanwhile } from './meanwhile.server.ts';

const isMeanwhile = (value: unknown): value is Meanwhile =>
  typeof value === 'object' && value !== null && 'good' in value && Array.isArray(value.good) && 'doing' in value;

/** Asked by a phone that has a network again. Without an answer there is nothing to show, and nothing is wrong. */
export const askMeanwhile = async (address: string): Promise<Meanwhile | undefined> => {
  try {
    const response = await fetch(address);
    const value: unknown = response.ok ? await response.json() : undefined;
    return isMeanwhile(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
