import type { IncomingMessage, ServerResponse } from 'node:http';
import { leaveByProvider, type Ports } from '@straatwijs/monitor';

/** Where the provider tells that somebody left there. It is no page: the provider calls it itself, without any origin. */
export const backChannelPath = '/inloggen/organisatie/afgemeld';
const longestBody = 20_000;

const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > longestBody) return undefined;
  }
  return text;
};

/** Ends the sessions of whoever left at the provider (OpenID Connect Back-Channel Logout 1.0). */
export const answerBackChannel = async (
  ports: Ports,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = request.method === 'POST' && ports.identityProvider ? await bodyOf(request) : undefined;
  const message = body === undefined ? null : new URLSearchParams(body).get('logout_token');
  const ended = message !== null && (await leaveByProvider(ports, message));
  response.writeHead(ended ? 200 : 400, { 'cache-control': 'no-store' }).end();
};
