import { createRoute } from '@hono/zod-openapi';
import { whatBecame, withCode } from '@straatwijs/monitor';
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
    const result = await withCode(c.env, () => whatBecame(c.env.ports, code));
    return result.ok ? c.json(followJson(result.value), 200) : refused(c, result.refusal);
  });
