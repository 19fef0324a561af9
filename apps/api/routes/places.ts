import { createRoute, z } from '@hono/zod-openapi';
import { refuse, scales } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { keyFromText, keyToText } from '../schemas/keyset.ts';
import { linkHeader, pageOf, pageQuery, usualLimit } from '../schemas/page.ts';
import { placeJson, placeSchema } from '../schemas/place.ts';
import { json, problems } from '../schemas/problem.ts';
import { text } from '../schemas/text.ts';

const route = createRoute({
  method: 'get',
  path: '/places',
  summary: 'Places by name, or all of them',
  description: 'With `q`: the best matches first (typing errors allowed), one page. Without: in order of name.',
  request: {
    query: z.strictObject({
      q: text(200).optional(),
      scale: z.enum(scales).optional(),
      within: text(250).optional().openapi({ description: 'Id of a place: what lies in it.' }),
      ...pageQuery,
    }),
  },
  responses: {
    200: { ...json(z.object({ places: z.array(placeSchema) }), 'A page of places'), headers: linkHeader },
    ...problems(400),
  },
});

export const getPlaces = (api: Api) =>
  api.openapi(route, async (c) => {
    const { q, scale, within, after: afterText, limit = usualLimit } = c.req.valid('query');
    const after = afterText === undefined ? undefined : keyFromText(afterText);
    if (afterText !== undefined && (!after || q !== undefined))
      return refused(c, refuse('invalid', { errors: [{ path: 'after', code: 'wrong-type' }] }).refusal);
    const rows = await c.env.ports.places.list({
      ...(q === undefined ? {} : { q }),
      ...(scale === undefined ? {} : { scale }),
      ...(within === undefined ? {} : { within }),
      ...(after === undefined ? {} : { after }),
      // One more than asked tells whether there is a next page; matches come as one page, best first.
      limit: q === undefined ? limit + 1 : limit,
    });
    const places = pageOf(c, rows, limit, keyToText).map(placeJson);
    return c.json({ places }, 200);
  });
