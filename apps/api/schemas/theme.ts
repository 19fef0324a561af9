import { z } from '@hono/zod-openapi';
import { perspectives, themes, unsaidTheme } from '@straatwijs/monitor';

/** By which every public figure and story can be narrowed. */
export const narrowing = {
  theme: z.enum([...themes, unsaidTheme]).optional(),
  perspective: z.enum(perspectives).optional(),
};
