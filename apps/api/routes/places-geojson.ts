import { createRoute, z } from '@hono/zod-openapi';
import { scales } from '@straatwijs/monitor';
import type { Api } from '../exchange/visit.ts';
import { problems } from '../schemas/problem.ts';

const position = z.array(z.number()).length(2);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  edition: z.int().nullable().openapi({ description: 'The year of the boundaries.' }),
  source: z.string(),
  attribution: z.string().openapi({ description: 'To be shown with every map.' }),
  schematic: z.boolean().openapi({ description: 'True when shapes are drawn around label points, not boundaries.' }),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      properties: z.object({ name: z.string(), scale: z.enum(scales), point: position.optional() }),
      geometry: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
    }),
  ),
});

const route = createRoute({
  method: 'get',
  path: '/places.geojson',
  summary: 'The drawings of one scale, for maps',
  request: { query: z.strictObject({ scale: z.enum(scales).optional().openapi({ default: 'buurt' }) }) },
  responses: {
    200: { description: 'GeoJSON (RFC 7946)', content: { 'application/geo+json': { schema: collection } } },
    ...problems(400),
  },
});

export const getPlacesGeojson = (api: Api) =>
  api.openapi(route, async (c) => {
    const { scale = 'buurt' } = c.req.valid('query');
    const [edition, shapes] = await Promise.all([c.env.ports.places.current(), c.env.ports.places.shapes(scale)]);
    const features = shapes.map(({ id, name, polygons, point }) => ({
      type: 'Feature' as const,
      id,
      properties: { name, scale, ...(point ? { point: [...point] } : {}) },
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: polygons.map((p) => p.map((r) => r.map((at) => [...at]))),
      },
    }));
    const { source = '', attribution = '', schematic = false } = edition ?? {};
    const whole = { edition: edition?.edition ?? null, source, attribution, schematic, features };
    return c.json({ type: 'FeatureCollection' as const, ...whole }, 200, { 'Content-Type': 'application/geo+json' });
  });
