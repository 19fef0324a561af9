import { createRoute, z } from '@hono/zod-openapi';
import type { Api } from '../exchange/visit.ts';
import { json, problems } from '../schemas/problem.ts';

const health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.object({ engine: z.string(), version: z.string() }),
});

const route = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether everything works',
  responses: { 200: json(health, 'It works'), ...problems(503) },
});

export const getHealth = (api: Api) =>
  api.openapi(route, async (c) => {
    const { version, engine } = c.get('host');
    const database = await engine();
    return c.json({ status: 'ok' as const, version, database }, 200, { 'Cache-Control': 'no-store' });
  });
