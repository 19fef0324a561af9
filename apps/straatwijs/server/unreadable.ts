import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemOf } from '@straatwijs/api';
import { preferredLanguage, type RefusalCode, screenLanguages } from '@straatwijs/monitor';

/** Longer than any address of ours, also on the way back from a provider of identities. */
export const longestAddress = 8192;
/** Bytes of all headers together. */
export const largestHead = 16_384;

const host = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The name in a Host header, as settings write it: lower case, without port and final dot. */
export const hostName = (header: string | undefined): string | undefined =>
  header?.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase();

/** Why a request is not even looked at: its address is no address here, or it does not say to whom it speaks. */
export const strangeRequest = (request: IncomingMessage): { status: number; code: RefusalCode } | undefined => {
  const { url = '', headers } = request;
  if (url.length > longestAddress) return { status: 414, code: 'page-unknown' };
  // Proxies send a path; a whole address or an asterisk is meant for a proxy, which we are not.
  if (!url.startsWith('/') || (headers.host !== undefined && !host.test(headers.host)))
    return { status: 400, code: 'not-json' };
  return undefined;
};

/** Refuses in the reader's language, without having asked anybody else. */
export const refuseRequest = (
  request: IncomingMessage,
  response: ServerResponse,
  { status, code }: { status: number; code: RefusalCode },
): void => {
  const language = preferredLanguage(request.headers['accept-language'], screenLanguages);
  const { body, headers } = problemOf({ code }, language, status);
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(JSON.stringify(body));
};

const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
};

/** Says goodbye to a client whose request cannot be read as HTTP, or did not come in time. */
export const answerUnreadable = (error: NodeJS.ErrnoException, socket: Duplex, log: (line: string) => void): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = error.code ?? '';
  // Slow clients come by the thousand, and each would be a line.
  if (code !== 'ERR_HTTP_REQUEST_TIMEOUT') log(`unreadable request: ${code || error.name}`);
  socket.end(`HTTP/1.1 ${statuses[code] ?? '400 Bad Request'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};
