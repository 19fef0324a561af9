import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PageHandler } from './http-server.ts';

/** The folder that the build of the pages is in. */
export const builtPages = fileURLToPath(new URL('../../web/build', import.meta.url));

/**
 * The built pages. adapter-node reads where the outside world is from headers that our server overwrites on every
 * request; the names must be in the environment before it is loaded.
 * @param folder where a build is; the one of this checkout unless told otherwise
 */
export const loadPages = async (folder = builtPages): Promise<PageHandler | undefined> => {
  const built = join(folder, 'handler.js');
  if (!existsSync(built)) return undefined;
  process.env.PROTOCOL_HEADER = 'x-straatwijs-protocol';
  process.env.HOST_HEADER = 'x-straatwijs-host';
  // For the form with a photo; the server holds all others to less, before they are read.
  process.env.BODY_SIZE_LIMIT = '11M';
  const module: { handler: PageHandler } = await import(pathToFileURL(built).href);
  return module.handler;
};
