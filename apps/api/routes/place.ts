import { createRoute } from '@hono/zod-openapi';
import { refuse } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { placeJson, placeSchema } from '../schemas/place.ts';
import { json, problems } from '../schemas/problem.ts';
import { idParameter } from '../schemas/text.ts';

const route = createRoute({
  method: 'get',
  path: '/places/{id}',
  summary: 'One place',
  description: 'An id names the newest boundaries; `BU05183620@2012` those of a year.',
  request: { params: idParameter('straat:0518:kaapseplein') },
  responses: { 200: json(placeSchema, 'The place'), ...problems(404) },
});

export const getPlace = (api: Api) =>
  api.openapi(route, async (c) => {
    const place = await c.env.ports.places.place(c.req.valid('param').id);
    return place ? c.json(placeJson(place), 200) : refused(c, refuse('place-unknown').refusal);
  });
