import { createRoute, z } from '@hono/zod-openapi';
import { contextNear, missingReasons, refuse } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { json, problems } from '../schemas/problem.ts';
import { idParameter } from '../schemas/text.ts';

const named = z.object({ id: z.string(), name: z.string() });
const figure = z.object({
  period: z.string().openapi({ description: 'Of the source: a year, quarter or month.', example: '2019' }),
  value: z.number().nullable().openapi({ description: 'Null is never zero: `missing` says why there is none.' }),
  missing: z
    .string()
    .optional()
    .openapi({ enum: [...missingReasons] }),
});
const series = z
  .object({
    source: named,
    measure: z.object({ key: z.string(), label: z.string(), unit: z.string() }),
    boundary: z.int().openapi({ description: 'The year of the boundaries that the figures are about.', example: 2019 }),
    figures: z.array(figure).openapi({ description: 'The oldest period first.' }),
  })
  .openapi('ContextSeries', { description: 'One measure of one source, in the words and units of that source.' });

const route = createRoute({
  method: 'get',
  path: '/places/{id}/context',
  summary: 'Figures of others',
  description:
    'What other sources count of a place, beside our own figures and never put together with them. Nobody else counts per street: of a street or square those of its buurt, named in `of`. Without figures, or where nobody else counts, the list is empty.',
  request: { params: idParameter('BU05183620') },
  responses: {
    200: json(z.object({ of: named.nullable(), series: z.array(series) }), 'Everything about one place'),
    ...problems(404),
  },
});

export const getContext = (api: Api) =>
  api.openapi(route, async (c) => {
    const { ports } = c.env;
    const place = await ports.places.place(c.req.valid('param').id);
    if (!place) return refused(c, refuse('place-unknown').refusal);
    const near = await contextNear(ports, place);
    const all = (near?.series ?? []).map((s) => ({
      ...s,
      figures: s.figures.map(({ period, value, missing }) => ({ period, value, ...(missing ? { missing } : {}) })),
    }));
    return c.json({ of: near ? { id: near.of.id, name: near.of.name } : null, series: all }, 200);
  });
