import { createRoute, z } from '@hono/zod-openapi';
import { withCode, withdraw } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { codeHeader, unkept } from '../schemas/follow.ts';
import { json, problems } from '../schemas/problem.ts';

const route = createRoute({
  method: 'post',
  path: '/follow/withdrawal',
  summary: 'Take back what I told',
  description: 'Words are erased at once; the counts follow. Twice is harmless.',
  request: { headers: codeHeader },
  responses: { 200: json(z.object({ state: z.literal('withdrawn') }), 'Withdrawn'), ...problems(404, 429, 503) },
});

export const postWithdrawal = (api: Api) =>
  api.openapi(route, async (c) => {
    for (const [name, value] of Object.entries(unkept)) c.header(name, value);
    const code = c.req.header('Follow-Code') ?? '';
    const result = await withCode(c.env, () => withdraw(c.env.ports, code));
    return result.ok ? c.json({ state: 'withdrawn' as const }, 200) : refused(c, result.refusal);
  });
