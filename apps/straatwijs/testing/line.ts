import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to one request on its way: through, an answer of its own, no answer, an answer that is late, or stored but the answer is lost. */
export type Fate =
  | 'through'
  | 'down'
  | 'lost-answer'
  | { readonly afterMs: number }
  | { readonly status: number; readonly body?: string };

export interface Line {
  readonly url: string;
  /** Decides about each request; `undefined` lets it through. */
  fate: (path: string, request: IncomingMessage) => Fate | undefined;
  /** Paths that were asked for, with their method. */
  readonly asked: string[];
  /** From now on every request goes to this server. */
  leadTo(server: string): void;
  /** Ends every connection, as a phone does that finds another network. */
  hangUp(): void;
  close(): Promise<void>;
}

const pass = (target: URL, from: IncomingMessage, to: ServerResponse, loseAnswer: boolean): void => {
  const onward = request(
    { host: target.hostname, port: target.port, method: from.method, path: from.url, headers: from.headers },
    (answer) => {
      if (loseAnswer) {
        to.destroy();
        answer.resume();
        return;
      }
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    },
  );
  onward.on('error', () => to.destroy());
  from.pipe(onward);
};

/** A line between a phone and the real server, that can fail in the ways that lines do. */
export const openLine = async (server: string): Promise<Line> => {
  let target = new URL(server);
  const asked: string[] = [];
  const proxy: Server = createServer((from, to) => {
    const path = from.url ?? '';
    asked.push(`${from.method} ${path}`);
    const fate = line.fate(path, from) ?? 'through';
    if (fate === 'down') from.socket.destroy();
    else if (typeof fate === 'object' && 'afterMs' in fate)
      setTimeout(() => pass(target, from, to, false), fate.afterMs).unref();
    else if (typeof fate === 'object') to.writeHead(fate.status).end(fate.body);
    else pass(target, from, to, fate === 'lost-answer');
  });
  await new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve));
  const { port } = proxy.address() as AddressInfo; // listening on a port, never on a pipe
  const line: Line = {
    url: `http://localhost:${port}`,
    fate: () => undefined,
    asked,
    leadTo: (other) => {
      target = new URL(other);
    },
    hangUp: () => proxy.closeAllConnections(),
    close: async () => {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
  return line;
};
