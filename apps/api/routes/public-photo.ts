import { createRoute, z } from '@hono/zod-openapi';
import { isUuid, refuse } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { jpeg, photoSize } from '../schemas/photo.ts';
import { problems } from '../schemas/problem.ts';
import { idParameter } from '../schemas/text.ts';

const route = createRoute({
  method: 'get',
  path: '/photos/{id}',
  summary: 'A photo with a published story',
  description: 'Nothing keeps it: taken back by its teller or taken off by the desk it is gone at once.',
  request: {
    params: idParameter('6f1f3f0e-5d3c-4c1e-9a55-5f6c1d2e3f40'),
    query: z.strictObject({ size: photoSize }),
  },
  responses: { 200: jpeg('The picture'), ...problems(400, 404) },
});

export const getPhoto = (api: Api) =>
  api.openapi(route, async (c) => {
    c.header('Cache-Control', 'no-store');
    const { id } = c.req.valid('param');
    const { size = 'screen' } = c.req.valid('query');
    const picture = isUuid(id) ? await c.env.ports.photos.publicPicture(id, size) : undefined;
    if (!picture) return refused(c, refuse('page-unknown').refusal);
    return c.body(new Uint8Array(picture), 200, {
      'Content-Type': 'image/jpeg',
      // Opened by itself it is a picture and nothing else.
      'Content-Security-Policy': "default-src 'none'",
    });
  });
