import { createRoute, z } from '@hono/zod-openapi';
import { describePeriod, endOfWeek, publishedPeriods, refuse, startOfWeek, weekLabel } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { linkHeader, pageOf, pageQuery, usualLimit } from '../schemas/page.ts';
import { json, problems } from '../schemas/problem.ts';

const kinds = ['week', 'month', 'quarter', 'year'] as const;
const period = z
  .object({
    key: z.string().openapi({ example: '2026-10' }),
    kind: z.enum(kinds),
    name: z.string(),
    firstWeek: z.string().openapi({ example: '2026-W40' }),
    lastWeek: z.string().openapi({ example: '2026-W44' }),
    from: z.iso.date(),
    to: z.iso.date(),
  })
  .openapi('Period');

const route = createRoute({
  method: 'get',
  path: '/periods',
  summary: 'The published periods, newest first, by kind: weeks, months, quarters, years',
  description: 'Sets of whole ISO weeks; a month is the weeks whose Thursday lies in it.',
  request: { query: z.strictObject({ kind: z.enum(kinds).optional(), ...pageQuery }) },
  responses: {
    200: { ...json(z.object({ periods: z.array(period) }), 'A page of periods'), headers: linkHeader },
    ...problems(400),
  },
});

export const getPeriods = (api: Api) =>
  api.openapi(route, async (c) => {
    const { kind, after, limit = usualLimit } = c.req.valid('query');
    const lists = await Promise.all((kind ? [kind] : kinds).map((k) => publishedPeriods(c.env.ports, k)));
    const all = lists.flat();
    const from = after === undefined ? 0 : all.findIndex((p) => p.key === after) + 1;
    if (after !== undefined && from === 0)
      return refused(c, refuse('invalid', { errors: [{ path: 'after', code: 'not-an-option' }] }).refusal);
    const page = pageOf(c, all.slice(from, from + limit + 1), limit, (p) => p.key);
    const periods = page.map((p) => ({
      key: p.key,
      kind: p.kind,
      name: describePeriod(p, c.get('language')),
      firstWeek: weekLabel(p.firstWeek),
      lastWeek: weekLabel(p.lastWeek),
      from: startOfWeek(p.firstWeek),
      to: endOfWeek(p.lastWeek),
    }));
    return c.json({ periods }, 200);
  });
