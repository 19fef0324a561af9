import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PageHandler } from './http-server.ts';

const built = fileURLToPath(new URL('../../web/build/handler.js', import.meta.url));

/**
 * The built pages. adapter-node reads where the outside world is from headers that our server overwrites on every
 * request; the names must be in the environment before it is loaded.
 */
export const loadPages = async (): Promise<PageHandler | undefined> => {
  if (!existsSync(built)) return undefined;
  process.env.PROTOCOL_HEADER = 'x-straatwijs-protocol';
  process.env.HOST_HEADER = 'x-straatwijs-host';
  process.env.BODY_SIZE_LIMIT = '2M';
  const module: { handler: PageHandler } = await import(pathToFileURL(built).href);
  return module.handler;
};
