import { createRoute, z } from '@hono/zod-openapi';
import {
  type ContributionBody,
  contribute,
  hasCode,
  type Receipt,
  type Result,
  refuse,
  withNewCodes,
} from '@straatwijs/monitor';
import { fieldErrorsOf } from '../exchange/issues.ts';
import { problemOf } from '../exchange/problem.ts';
import { type Api, jsonBody, refused, samePerson, senderOf } from '../exchange/visit.ts';
import { contributionSchema, personHeader, receiptSchema } from '../schemas/contribution.ts';
import { json, problemSchema, problems } from '../schemas/problem.ts';
import { momentOf } from '../schemas/text.ts';

const outcome = z.union([
  z.object({ status: z.union([z.literal(201), z.literal(200)]), body: receiptSchema }),
  z.object({ status: z.int(), problem: problemSchema }),
]);

// Items are checked one by one, so that a bad one does not stop the others; the description shows what they are.
const items = z
  .array(z.unknown())
  .min(1)
  .max(500)
  .openapi({ type: 'array', items: { $ref: '#/components/schemas/Contribution' }, minItems: 1, maxItems: 500 });

const route = createRoute({
  method: 'post',
  path: '/contributions/batch',
  summary: 'Tell up to 500 things at once',
  description:
    'A result per item, in the order given. Each item stands for itself: a bad one does not stop the others.',
  middleware: [samePerson, jsonBody] as const,
  request: { headers: personHeader, body: { required: true, content: { 'application/json': { schema: items } } } },
  responses: {
    200: json(z.object({ results: z.array(outcome) }), 'A result per item'),
    ...problems(400, 401, 413, 415, 429, 503),
  },
});

const shapeOf = (item: unknown): Result<ContributionBody> => {
  const parsed = contributionSchema.safeParse(item);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : refuse('invalid', { errors: fieldErrorsOf(parsed.error.issues, item) });
};

export const postContributions = (api: Api) =>
  api.openapi(route, async (c) => {
    const { ports, address, doorkeeper } = c.env;
    const shapes = c.req.valid('json').map(shapeOf);
    const limited = doorkeeper.contributions(address, shapes.length);
    if (limited) return refused(c, limited);
    const bodies = shapes.flatMap((s) => (s.ok ? [s.value] : []));
    const told = await withNewCodes(c.env, bodies, hasCode, (some) => contribute(ports, senderOf(c.env), some));
    let next = 0;
    const results = shapes.map((shape) => {
      const result: Result<Receipt> = shape.ok ? (told[next++] ?? refuse('database-away')) : shape;
      if (result.ok) {
        const { id, receivedAt, isNew } = result.value;
        return { status: isNew ? (201 as const) : (200 as const), body: { id, receivedAt: momentOf(receivedAt) } };
      }
      const { status, body } = problemOf(result.refusal, c.get('language'));
      return { status, problem: body };
    });
    return c.json({ results }, 200);
  });
