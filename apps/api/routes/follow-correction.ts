import { createRoute } from '@hono/zod-openapi';
import { correct, withCode } from '@straatwijs/monitor';
import { type Api, jsonBody, refused, samePerson, senderOf } from '../exchange/visit.ts';
import { contributionSchema, personHeader, receiptSchema } from '../schemas/contribution.ts';
import { codeHeader, unkept } from '../schemas/follow.ts';
import { json, problems } from '../schemas/problem.ts';
import { momentOf } from '../schemas/text.ts';

const route = createRoute({
  method: 'post',
  path: '/follow/correction',
  summary: 'Replace what I told',
  description:
    'A whole contribution with a new id; the follow code stays the same. `followCode` in the body is ignored.',
  middleware: [samePerson, jsonBody] as const,
  request: {
    headers: codeHeader.extend(personHeader.shape),
    body: { required: true, content: { 'application/json': { schema: contributionSchema } } },
  },
  responses: {
    201: json(receiptSchema, 'Corrected'),
    200: json(receiptSchema, 'This very correction had been received before'),
    ...problems(400, 401, 404, 409, 413, 415, 429, 503),
  },
});

export const postCorrection = (api: Api) =>
  api.openapi(route, async (c) => {
    for (const [name, value] of Object.entries(unkept)) c.header(name, value);
    const { ports, address, doorkeeper } = c.env;
    const limited = doorkeeper.contributions(address, 1);
    if (limited) return refused(c, limited);
    const code = c.req.header('Follow-Code') ?? '';
    const body = c.req.valid('json');
    const result = await withCode(c.env, () => correct(ports, senderOf(c.env), code, body));
    if (!result.ok) return refused(c, result.refusal);
    const { id, receivedAt, isNew } = result.value;
    return c.json({ id, receivedAt: momentOf(receivedAt) }, isNew ? 201 : 200);
  });
