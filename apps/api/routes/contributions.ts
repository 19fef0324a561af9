import { createRoute } from '@hono/zod-openapi';
import { contribute, hasCode, refuse, withNewCodes } from '@straatwijs/monitor';
import { type Api, jsonBody, refused, samePerson, senderOf } from '../exchange/visit.ts';
import { contributionSchema, personHeader, receiptSchema } from '../schemas/contribution.ts';
import { json, problems } from '../schemas/problem.ts';
import { momentOf } from '../schemas/text.ts';

const route = createRoute({
  method: 'post',
  path: '/contributions',
  summary: 'Tell something',
  description: 'Sending the same again is harmless: 200 and the same answer.',
  middleware: [samePerson, jsonBody] as const,
  request: {
    headers: personHeader,
    body: { required: true, content: { 'application/json': { schema: contributionSchema } } },
  },
  responses: {
    201: json(receiptSchema, 'Received'),
    200: json(receiptSchema, 'This very content had been received before'),
    ...problems(400, 401, 409, 413, 415, 429, 503),
  },
});

export const postContribution = (api: Api) =>
  api.openapi(route, async (c) => {
    const { ports, address, doorkeeper } = c.env;
    const limited = doorkeeper.contributions(address, 1);
    if (limited) return refused(c, limited);
    const [result = refuse('database-away')] = await withNewCodes(c.env, [c.req.valid('json')], hasCode, (bodies) =>
      contribute(ports, senderOf(c.env), bodies),
    );
    if (!result.ok) return refused(c, result.refusal);
    const { id, receivedAt, isNew } = result.value;
    return c.json({ id, receivedAt: momentOf(receivedAt) }, isNew ? 201 : 200);
  });
