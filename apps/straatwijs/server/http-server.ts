import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApi } from '@straatwijs/api';
import { doorkeeper, findSession, type Visit } from '@straatwijs/monitor';
import type { Installation } from '../installation/installation.ts';
import { answerBackChannel, backChannelPath } from '../sign-in/back-channel.ts';
import { clientAddress, networkList, networkOf } from './client-address.ts';

/** What the pages find on the request: `event.platform.req.straatwijs`. */
export interface VisitedRequest extends IncomingMessage {
  straatwijs?: Visit;
}
export type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface ServerOptions {
  readonly installation: Installation;
  /** SvelteKit's handler; without it only the API answers. */
  readonly pages?: PageHandler;
  readonly log: (line: string) => void;
}

const versionOfProgram = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
};

/** Bytes of a form; only the one that brings a photo may be as large as that. */
const largestForm = 2_000_000;
const photoForm = /^(\/[a-z]{2})?\/volg\?\/foto(&|$)/;
const isTooLarge = ({ url = '/', headers }: IncomingMessage): boolean => {
  const length = headers['content-length'];
  const isForm = length !== undefined || headers['transfer-encoding'] !== undefined;
  // Browsers say how long their forms are.
  return isForm && !photoForm.test(url) && !(Number(length) <= largestForm);
};

const sessionCookie = 'sw-sessie';
const sessionOf = (request: IncomingMessage): string | undefined =>
  request.headers.cookie
    ?.split(';')
    .map((c) => c.trim().split('='))
    .find(([name]) => name === sessionCookie)?.[1];

/**
 * One server for everything: `/api/v1` goes to the API, the rest to the pages. Who asks and from where is decided here,
 * once; proxies are believed only when they are listed.
 */
export const createMonitorServer = ({ installation, pages, log }: ServerOptions): Server => {
  const { settings } = installation;
  const isTrusted = networkList(settings.trustedProxies);
  const isFree = networkList(settings.freeNetworks);
  const keeper = doorkeeper(Date.now, isFree);
  const api = createApi({
    version: versionOfProgram(),
    engine: () => installation.storage.engine(),
    log: (entry) => log(JSON.stringify(entry)),
  });
  const visitOf = (request: IncomingMessage): Visit => {
    const address = clientAddress(request, isTrusted);
    return {
      ports: installation.portsForHost(request.headers.host?.replace(/:\d+$/, '')),
      address,
      network: isFree(address) ? undefined : networkOf(address),
      doorkeeper: keeper,
    };
  };
  const answerApi = getRequestListener(
    async (request, env) => {
      const incoming = env.incoming as VisitedRequest;
      const visit = incoming.straatwijs ?? visitOf(incoming);
      // What cannot be a token is never looked up. A database that is away is told by the route itself, as a problem.
      const session = await findSession(visit.ports, sessionOf(incoming)).catch(() => undefined);
      return api.fetch(request, { ...visit, ...(session?.ok ? { staff: session.value } : {}) });
    },
    { overrideGlobalObjects: false },
  );
  const origin = settings.origin ? new URL(settings.origin) : undefined;
  const server = createServer((request: VisitedRequest, response) => {
    request.straatwijs = visitOf(request);
    // The pages must not believe a client about its own address bar: what ORIGIN says holds, else the plain connection.
    request.headers['x-straatwijs-protocol'] = origin ? origin.protocol.slice(0, -1) : 'http';
    request.headers['x-straatwijs-host'] = origin?.host ?? request.headers.host ?? 'localhost';
    const path = request.url ?? '/';
    if (path === '/api/v1' || path.startsWith('/api/v1/') || path.startsWith('/api/v1?'))
      void answerApi(request, response);
    else if (path === backChannelPath)
      answerBackChannel(request.straatwijs.ports, request, response).catch(() => response.destroy());
    else if (pages && isTooLarge(request)) {
      response.writeHead(413, { Connection: 'close' });
      response.end();
    } else if (pages)
      pages(request, response, () => {
        response.statusCode = 404;
        response.end();
      });
    else {
      response.statusCode = 404;
      response.end();
    }
  });
  // A client that dawdles with its headers or body does not hold a place for ever.
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 65_000;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    log(`unreadable request: ${error.code ?? error.message}`);
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  return server;
};
