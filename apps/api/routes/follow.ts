import { createRoute } from '@hono/zod-openapi';
import { allThatIsHeld, done, ownPhotos, whatBecame, withCode } from '@straatwijs/monitor';
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
    const result = await withCode(c.env, async () => {
      const became = await whatBecame(ports, code);
      if (!became.ok) return became;
      const [own, held] = await Promise.all([ownPhotos(ports, code), allThatIsHeld(ports, code)]);
      return held.ok ? done({ became: became.value, held: held.value, photos: own.ok ? own.value.photos : [] }) : held;
    });
    if (!result.ok) return refused(c, result.refusal);
    const { became, held, photos } = result.value;
    return c.json(followJson(became, held, photos), 200);
  });
