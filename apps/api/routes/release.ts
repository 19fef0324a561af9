import { createRoute, z } from '@hono/zod-openapi';
import { refuse } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { json, problems } from '../schemas/problem.ts';
import { releaseJson, releaseSchema } from '../schemas/release.ts';

const route = createRoute({
  method: 'get',
  path: '/releases/{number}',
  summary: 'One release: what it published, with its checksums',
  request: {
    params: z.object({ number: z.string().openapi({ param: { name: 'number', in: 'path' }, example: '12' }) }),
  },
  responses: { 200: json(releaseSchema, 'The release'), ...problems(404) },
});

export const getRelease = (api: Api) =>
  api.openapi(route, async (c) => {
    const { number } = c.req.valid('param');
    // What is no number of a release simply does not exist.
    const wanted = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : undefined;
    const [release] = wanted === undefined ? [] : await c.env.ports.releases.releases({ before: wanted + 1, limit: 1 });
    if (release?.number !== wanted || !release) return refused(c, refuse('release-unknown').refusal);
    return c.json(releaseJson(release), 200);
  });
