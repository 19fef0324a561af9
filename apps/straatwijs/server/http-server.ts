import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApi } from '@straatwijs/api';
import { doorkeeper, findSession, sessionCookieName, type Visit } from '@straatwijs/monitor';
import type { Installation } from '../installation/installation.ts';
import { networkList } from '../settings/networks.ts';
import { answerBackChannel, backChannelPath } from '../sign-in/back-channel.ts';
import { version } from '../version.ts';
import { setHeaders } from './answer-headers.ts';
import { clientAddress, lineOf, networkOf } from './client-address.ts';
import { connectionsThatFit, makeRoom } from './open-connections.ts';
import { answerSecurityText, securityTextPath } from './security-text.ts';
import { answerUnreadable, hostName, largestHead, refuseRequest, strangeRequest } from './unreadable.ts';

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

/** Bytes of a form; only the one that brings a photo may be larger. */
const largestForm = 2_000_000;
/** One without a file, in which every field costs time: thousands of letters of Arabic, six characters each. */
const largestFields = 500_000;
const isFields = /^application\/x-www-form-urlencoded\b/i;
const photoForm = /^(\/[a-z]{2})?\/volg\?\/foto(&|$)/;
const isTooLarge = ({ url = '/', headers }: IncomingMessage): boolean => {
  const length = headers['content-length'];
  const isForm = length !== undefined || headers['transfer-encoding'] !== undefined;
  const largest = isFields.test(headers['content-type'] ?? '') ? largestFields : largestForm;
  // Browsers say how long their forms are.
  return isForm && !photoForm.test(url) && !(Number(length) <= largest);
};

const cookieOf = (request: IncomingMessage, wanted: string): string | undefined =>
  request.headers.cookie
    ?.split(';')
    .map((c) => c.trim().split('='))
    .find(([name]) => name === wanted)?.[1];

/** So that a client that dawdles does not hold a place for ever; in milliseconds. */
const patience = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  // A little longer than proxies keep theirs: else they ask over one that is just being closed.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
} as const;
/** Without a byte in either direction: also for who asks and then does not read the answer. */
const silentFor = 75_000;

/**
 * One server for everything: `/api/v1` goes to the API, the rest to the pages. Who asks and from where is decided here,
 * once; proxies are believed only when they are listed.
 */
export const createMonitorServer = ({ installation, pages, log }: ServerOptions): Server => {
  const { settings } = installation;
  const origin = settings.origin ? new URL(settings.origin) : undefined;
  const https = origin?.protocol === 'https:';
  const isTrusted = networkList(settings.trustedProxies);
  const isFree = networkList(settings.freeNetworks);
  const keeper = doorkeeper(Date.now, isFree, lineOf);
  const api = createApi({
    version,
    engine: () => installation.storage.engine(),
    log: (entry) => log(JSON.stringify(entry)),
  });
  const visitOf = (request: IncomingMessage): Visit => {
    const address = clientAddress(request, isTrusted);
    return {
      ports: installation.portsForHost(hostName(request.headers.host)),
      address,
      network: isFree(address) ? undefined : networkOf(address),
      doorkeeper: keeper,
    };
  };
  const here = (request: IncomingMessage) => ({
    protocol: origin ? origin.protocol.slice(0, -1) : 'http',
    host: origin?.host ?? request.headers.host ?? 'localhost',
  });
  const answerApi = getRequestListener(
    async (request, env) => {
      const incoming = env.incoming as VisitedRequest;
      const visit = incoming.straatwijs ?? visitOf(incoming);
      // A page of somebody else that gets a browser to ask us something does not ask as who is signed in here.
      const from = incoming.headers.origin;
      const isOurs = from === undefined || from === `${here(incoming).protocol}://${here(incoming).host}`;
      const token = isOurs ? cookieOf(incoming, sessionCookieName(https)) : undefined;
      // What cannot be a token is never looked up. A database that is away is told by the route itself, as a problem.
      const session = await findSession(visit.ports, token).catch(() => undefined);
      return api.fetch(request, { ...visit, ...(session?.ok ? { staff: session.value } : {}) });
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer({ ...patience, maxHeaderSize: largestHead }, (request: VisitedRequest, response) => {
    const path = request.url ?? '/';
    const isApi = path === '/api/v1' || path.startsWith('/api/v1/') || path.startsWith('/api/v1?');
    setHeaders(response, { https, api: isApi });
    const strange = strangeRequest(request);
    if (strange) {
      refuseRequest(request, response, strange);
      return;
    }
    request.straatwijs = visitOf(request);
    // The pages must not believe a client about its own address bar: what ORIGIN says holds, else the plain connection.
    const { protocol, host } = here(request);
    request.headers['x-straatwijs-protocol'] = protocol;
    request.headers['x-straatwijs-host'] = host;
    if (isApi) void answerApi(request, response);
    else if (path === securityTextPath && answerSecurityText(settings, response)) return;
    else if (path === backChannelPath)
      answerBackChannel(request.straatwijs.ports, request, response).catch(() => response.destroy());
    else if (pages && isTooLarge(request)) refuseRequest(request, response, { status: 413, code: 'body-too-large' });
    else if (pages)
      pages(request, response, () => {
        response.statusCode = 404;
        response.end();
      });
    else {
      response.statusCode = 404;
      response.end();
    }
  });
  server.setTimeout(silentFor);
  makeRoom(server, connectionsThatFit());
  server.on('clientError', (error, socket) => answerUnreadable(error, socket, log));
  return server;
};
