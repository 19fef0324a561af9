import { createRoute, z } from '@hono/zod-openapi';
import { figuresCsv } from '@straatwijs/formats';
import { refuse } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { problems } from '../schemas/problem.ts';
import { text } from '../schemas/text.ts';

const route = createRoute({
  method: 'get',
  path: '/export/figures.csv',
  summary: 'All published counts of one period, as CSV',
  description: 'From the newest release of the period: never more precise than the pages.',
  request: { query: z.strictObject({ period: text(20).openapi({ example: '2026-10' }) }) },
  responses: {
    200: { description: 'CSV (RFC 4180)', content: { 'text/csv': { schema: z.string() } } },
    ...problems(400, 404),
  },
});

export const getFiguresCsv = (api: Api) =>
  api.openapi(route, async (c) => {
    const { period } = c.req.valid('query');
    const { periods } = await c.env.ports.releases.published();
    if (!periods.has(period)) return refused(c, refuse('period-not-published').refusal);
    const cells = await c.env.ports.releases.cells({ periods: [period] });
    return c.body([...figuresCsv(cells)].join(''), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="straatwijs-${period}.csv"`,
    });
  });
