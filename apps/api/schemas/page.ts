import type { Context } from 'hono';
import { numberInAddress, text } from './text.ts';

/** Query of every list: pages follow each other by key, so nothing is skipped or doubled while things are added. */
export const pageQuery = {
  after: text(2000).optional().openapi({ description: 'As given by the `Link` header of the page before.' }),
  limit: numberInAddress(1, 500).optional().openapi({ type: 'integer', minimum: 1, maximum: 500, default: 100 }),
};
export const usualLimit = 100;

export const linkHeader = {
  Link: { description: 'The next page, `rel="next"`; absent on the last one.', schema: { type: 'string' as const } },
};

/** Names the next page: the address asked for, going on after the last row. Ask the store for one row more than `limit`. */
export const pageOf = <T>(c: Context, rows: readonly T[], limit: number, keyOf: (row: T) => string): readonly T[] => {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  if (rows.length > limit && last !== undefined) {
    const next = new URL(c.req.url);
    next.searchParams.set('after', keyOf(last));
    c.header('Link', `<${next.pathname}${next.search}>; rel="next"`);
  }
  return page;
};
