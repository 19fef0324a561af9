import type { z } from '@hono/zod-openapi';
import type { FieldError, FieldErrorCode } from '@straatwijs/monitor';

type Issue = z.core.$ZodIssue;

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** Whether nothing was given at a path: then it is missing, whatever else it should have been. */
const isAbsent = (body: unknown, path: readonly PropertyKey[]): boolean => {
  let value: unknown = body;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true;
    value = Reflect.get(value, key);
  }
  return value === undefined;
};

const codeOf = (issue: Issue): FieldErrorCode => {
  switch (issue.code) {
    case 'invalid_value':
      return 'not-an-option';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'out-of-range';
    case 'too_small':
      return issue.origin === 'string' ? 'missing' : 'out-of-range';
    case 'custom':
      return issue.params?.badCharacters === true ? 'bad-characters' : 'wrong-type';
    default:
      return 'wrong-type';
  }
};

/** What zod found, in our words: dotted paths as in the body, codes of the catalogue. */
export const fieldErrorsOf = (issues: readonly Issue[], body: unknown): readonly FieldError[] =>
  issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), code: 'unknown-key' }));
    const path = pathOf(issue.path);
    return [{ path, code: issue.path.length > 0 && isAbsent(body, issue.path) ? 'missing' : codeOf(issue) }];
  });
