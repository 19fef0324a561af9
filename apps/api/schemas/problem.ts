import { z } from '@hono/zod-openapi';
import { fieldErrorCodes } from '@straatwijs/monitor';

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:straatwijs:problem:invalid' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().openapi({ description: 'For a person, in the language of Accept-Language (nl or en).' }),
    code: z.string().openapi({ example: 'invalid' }),
    instance: z.string().optional().openapi({ description: 'Id of an unexpected failure, as in our log.' }),
    errors: z
      .array(z.object({ path: z.string(), code: z.enum(fieldErrorCodes), message: z.string() }))
      .optional()
      .openapi({ description: 'Which field is wrong: its path as in the body, e.g. `answers.theme`.' }),
  })
  .openapi('Problem');

const descriptions = {
  400: 'Something in the request is not right; nothing was stored',
  401: 'Nobody is signed in, or somebody else than the request names',
  403: 'Not here, or not for you',
  404: 'Unknown',
  409: 'Does not go with what we have',
  410: 'Taken back',
  413: 'Larger than what is taken here: 1 MB of JSON, 10 MB of a photo',
  415: 'Not of a kind that is taken here',
  429: 'Too often; see Retry-After',
  503: 'The database is away; see Retry-After',
} as const;

/** The problems that a route may answer with, for its description. */
export const problems = (...statuses: readonly (keyof typeof descriptions)[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: descriptions[status], content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  );

/** An answer that is JSON. */
export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
