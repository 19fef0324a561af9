import { z } from 'zod';
import { InstallationError } from '../installation/installation.ts';

/**
 * Why a file from elsewhere could not be worked with, in a sentence: it is not JSON, not of its format, or holds what cannot
 * be. One such file is a miss of its own, and keeps nobody from the others.
 * @throws whatever else went wrong: a mistake of ours
 */
export const saidOfFile = (error: unknown): string => {
  if (error instanceof z.ZodError)
    return `not a file of this format: ${z.prettifyError(error).replaceAll(/\s*\n\s*/g, ' ')}`;
  if (error instanceof InstallationError || error instanceof RangeError) return error.message;
  throw error;
};
