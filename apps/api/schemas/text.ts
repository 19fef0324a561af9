import { z } from '@hono/zod-openapi';
import { unstorable } from '@straatwijs/monitor';

/** A text that can be stored: PostgreSQL takes no NUL, and half a character is none. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((given) => !unstorable(given), { params: { badCharacters: true } });

/** An id in an address. What is too long or holds strange characters simply does not exist. */
export const idParameter = (example: string) =>
  z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' }, example }) });

/** A whole number written in an address. */
export const numberInAddress = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().int().min(lowest).max(highest));

export const moment = z.iso.datetime({ offset: true }).openapi({ example: '2026-11-23T09:00:04.000Z' });
export const momentOf = (at: number): string => new Date(at).toISOString();
