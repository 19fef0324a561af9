/** How a language speaks of periods. Month names, order and digits come from Intl; only these words are ours. */
export const texts = {
  /** From one day or month up to and including another. */
  span: (from: string, to: string): string => `${from} t/m ${to}`,
  week: (number: string, days: string): string => `week ${number} (${days})`,
  weeks: (from: string, to: string): string => `week ${from}-${to}`,
  /** First, second, third, fourth. */
  quarters: ['eerste', 'tweede', 'derde', 'vierde'] as [string, string, string, string],
  quarter: (ordinal: string, year: string, months: string): string => `${ordinal} kwartaal ${year} (${months})`,
};
export type PeriodTexts = typeof texts;
