import type { ContributionBody } from './contribution.ts';

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([k, v]) => [k, ordered(v)]));
};

/**
 * One text per content, whatever the order of keys or the time zone of the clock that wrote it: what a resend is
 * recognised by. The device's mark is left out: a phone that was cleaned between two tries still sends the same thing.
 */
export const canonicalBody = (body: ContributionBody, observedAt: number, canonicalCode: string | undefined): string =>
  JSON.stringify(
    ordered({ ...body, id: body.id.toLowerCase(), contributor: undefined, observedAt, followCode: canonicalCode }),
  );
