import { z } from 'zod';

export const numbers = z.array(z.number());
/** A list with gaps where something is not defined. */
export const gaps = z.array(z.number().nullable());
/** A list of which R wrote a single element bare. */
export const oneOrMore = z
  .union([z.number(), numbers])
  .nullish()
  .transform((value) => (value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]));
