import { createRoute } from '@hono/zod-openapi';
import { allThatIsHeld, whatBecame, withCode } from '@straatwijs/monitor';
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
    const { ports } = c.env;
    const became = await withCode(c.env, () => whatBecame(ports, code));
    if (!became.ok) return refused(c, became.refusal);
    const held = await allThatIsHeld(ports, code);
    return held.ok ? c.json(followJson(became.value, held.value), 200) : refused(c, held.refusal);
  });
