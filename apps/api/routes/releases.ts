import { createRoute, z } from '@hono/zod-openapi';
import type { Api } from '../exchange/visit.ts';
import { linkHeader, pageOf, pageQuery, usualLimit } from '../schemas/page.ts';
import { json, problems } from '../schemas/problem.ts';
import { releaseJson, releaseSchema } from '../schemas/release.ts';
import { numberInAddress } from '../schemas/text.ts';

const route = createRoute({
  method: 'get',
  path: '/releases',
  summary: 'What was published when, newest first, each with its checksum',
  description:
    'Figures are published in numbered releases that are never changed; each holds the checksum of the one before.',
  request: {
    query: z.strictObject({
      ...pageQuery,
      after: numberInAddress(1, 999_999_999).optional().openapi({ type: 'integer' }),
    }),
  },
  responses: {
    200: { ...json(z.object({ releases: z.array(releaseSchema) }), 'A page of releases'), headers: linkHeader },
    ...problems(400),
  },
});

export const getReleases = (api: Api) =>
  api.openapi(route, async (c) => {
    const { after, limit = usualLimit } = c.req.valid('query');
    const rows = await c.env.ports.releases.releases({
      limit: limit + 1,
      ...(after === undefined ? {} : { before: after }),
    });
    const page = pageOf(c, rows, limit, (r) => String(r.number));
    return c.json({ releases: page.map(releaseJson) }, 200);
  });
