import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What the rest of the program needs: the database, files of the pages, a log. */
const otherFiles = 256;
/** More than this costs memory without serving anybody. */
const mostUseful = 12_000;
const whenUnknown = 1024;

/** How many files this process may have open; undefined where the system does not say. */
const openFiles = (): number | undefined => {
  // A report may look up names of addresses, which takes seconds on some networks; only its limits are wanted.
  Object.assign(process.report, { excludeNetwork: true });
  const report: { userLimits?: { open_files?: { soft?: unknown } } } = process.report.getReport();
  const soft = report.userLimits?.open_files?.soft;
  if (soft === 'unlimited') return Number.POSITIVE_INFINITY;
  return Number.isSafeInteger(Number(soft)) ? Number(soft) : undefined;
};

/** So many connections that the rest of the program can still open what it needs. */
export const connectionsThatFit = (files: number | undefined = openFiles()): number => {
  const all = files ?? whenUnknown;
  return Math.max(64, Math.min(mostUseful, all - otherFiles));
};

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Keeps the door open however many stand in it: above `most` connections, the one that has waited longest without asking
 * anything (or without having finished asking) makes room for the newcomer. Whoever is being answered comes last.
 */
export const makeRoom = (server: Server, most: number): void => {
  const waiting = new Set<Socket>();
  // With how many questions at once: a client may send the next before the first is answered.
  const answering = new Map<Socket, number>();
  server.on('connection', (socket: Socket) => {
    waiting.add(socket);
    socket.once('close', () => {
      waiting.delete(socket);
      answering.delete(socket);
    });
    if (waiting.size + answering.size <= most) return;
    const [oldest] = waiting.size > 1 ? waiting : answering.keys();
    if (!oldest) return;
    waiting.delete(oldest);
    answering.delete(oldest);
    oldest.destroy();
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    let isAsked = false;
    const asked = () => {
      if (response.closed || socket.destroyed) return;
      isAsked = true;
      waiting.delete(socket);
      answering.set(socket, (answering.get(socket) ?? 0) + 1);
    };
    if (hasBody(request)) request.once('end', asked);
    else asked();
    response.once('close', () => {
      const left = (answering.get(socket) ?? 0) - (isAsked ? 1 : 0);
      if (left > 0) {
        answering.set(socket, left);
        return;
      }
      answering.delete(socket);
      waiting.delete(socket);
      if (!socket.destroyed) waiting.add(socket);
    });
  });
};
