import { createRoute, z } from '@hono/zod-openapi';
import { figureFeatures } from '@straatwijs/formats';
import { isPlanned, parsePeriod, refuse, scales } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { problems } from '../schemas/problem.ts';
import { text } from '../schemas/text.ts';

const count = z.int().nullable();
const collection = z.object({
  type: z.literal('FeatureCollection'),
  period: z.string(),
  edition: z.int().nullable(),
  attribution: z.string(),
  schematic: z.boolean(),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      properties: z.object({
        name: z.string(),
        told: count,
        positive: count,
        negative: count,
        contributors: z.string().nullable(),
        state: z.enum(['value', 'too-few', 'not-looked']),
      }),
      geometry: z.object({
        type: z.literal('MultiPolygon'),
        coordinates: z.array(z.array(z.array(z.array(z.number())))),
      }),
    }),
  ),
});

const route = createRoute({
  method: 'get',
  path: '/export/figures.geojson',
  summary: 'What was told in one period, on the map of one scale, as it was published',
  request: {
    query: z.strictObject({
      period: text(20).openapi({ example: '2026-10' }),
      scale: z.enum(scales).optional().openapi({ default: 'buurt' }),
    }),
  },
  responses: {
    200: { description: 'GeoJSON (RFC 7946)', content: { 'application/geo+json': { schema: collection } } },
    ...problems(400, 404),
  },
});

export const getFiguresGeojson = (api: Api) =>
  api.openapi(route, async (c) => {
    const { period, scale = 'buurt' } = c.req.valid('query');
    const { releases, places } = c.env.ports;
    const [{ periods }, edition, shapes] = await Promise.all([
      releases.published(),
      places.current(),
      places.shapes(scale),
    ]);
    const asked = parsePeriod(period);
    if (!asked || !periods.has(period)) return refused(c, refuse('period-not-published').refusal);
    const year = edition?.edition;
    const cells = await releases.cells({
      periods: [period],
      kinds: ['told'],
      ...(year === undefined ? {} : { edition: year }),
    });
    const { attribution = '', schematic = false } = edition ?? {};
    const whole = {
      period,
      edition: year ?? null,
      attribution,
      schematic,
      features: figureFeatures(shapes, cells, isPlanned('told', asked.kind, scale)),
    };
    return c.json({ type: 'FeatureCollection' as const, ...whole }, 200, { 'Content-Type': 'application/geo+json' });
  });
