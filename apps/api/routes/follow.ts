import { createRoute } from '@hono/zod-openapi';
import { done, ownPhotos, whatBecame, withCode } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { codeHeader, followJson, followSchema, unkept } from '../schemas/follow.ts';
import { json, problems } from '../schemas/problem.ts';

const route = createRoute({
  method: 'get',
  path: '/follow',
  summary: 'What became of what I told',
  request: { headers: codeHeader },
  responses: { 200: json(followSchema, 'What became of it'), ...problems(404, 429, 503) },
});

export const getFollow = (api: Api) =>
  api.openapi(route, async (c) => {
    for (const [name, value] of Object.entries(unkept)) c.header(name, value);
    const code = c.req.header('Follow-Code') ?? '';
    const result = await withCode(c.env, async () => {
      const became = await whatBecame(c.env.ports, code);
      if (!became.ok) return became;
      const own = await ownPhotos(c.env.ports, code);
      return done({ became: became.value, photos: own.ok ? own.value.photos : [] });
    });
    return result.ok ? c.json(followJson(result.value.became, result.value.photos), 200) : refused(c, result.refusal);
  });
