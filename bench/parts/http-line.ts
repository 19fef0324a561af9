import { connect, type Socket } from 'node:net';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** One kept-alive connection that carries one request at a time. */
export interface HttpLine {
  /** @throws when the connection breaks before the whole answer came */
  ask(method: string, path: string, body?: string, headers?: Readonly<Record<string, string>>): Promise<HttpAnswer>;
  close(): void;
}

const headEnd = Buffer.from('\r\n\r\n');

/**
 * A client that costs next to nothing, so that a benchmark on one machine measures the server: it reads the status, the
 * length and the body, and understands nothing else (our server names the length of what it answers to the API, and sends
 * pages in chunks).
 */
export const openLine = (port: number, host = '127.0.0.1'): Promise<HttpLine> =>
  new Promise((opened, failed) => {
    let waiting: { resolve: (answer: HttpAnswer) => void; reject: (error: Error) => void } | undefined;
    let received: Buffer<ArrayBufferLike> = Buffer.alloc(0);
    const socket: Socket = connect({ port, host, noDelay: true });
    const fail = (error: Error) => {
      failed(error);
      waiting?.reject(error);
      waiting = undefined;
    };
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('the connection was closed')));
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const end = received.indexOf(headEnd);
      if (end < 0) return;
      const head = received.toString('latin1', 0, end);
      const length = /\r\ncontent-length: (\d+)/i.exec(head);
      const from = end + headEnd.length;
      const last = length ? from + Number(length[1]) : received.indexOf('0\r\n\r\n', from);
      const empty = /^HTTP\/1\.1 (204|304)/.test(head);
      if (!empty && (last < 0 || received.length < last)) return;
      const answer = { status: Number(head.slice(9, 12)), body: empty ? '' : received.toString('utf8', from, last) };
      received = Buffer.alloc(0);
      const done = waiting;
      waiting = undefined;
      done?.resolve(answer);
    });
    socket.on('connect', () =>
      opened({
        ask: (method, path, body = '', headers = {}) =>
          new Promise((resolve, reject) => {
            if (socket.destroyed) {
              reject(new Error('the connection was closed'));
              return;
            }
            waiting = { resolve, reject };
            const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
            const about =
              body === '' ? '' : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
            socket.write(
              `${method} ${path} HTTP/1.1\r\nHost: localhost:${port}\r\n${about}${more.join('')}\r\n${body}`,
            );
          }),
        close: () => socket.destroy(),
      }),
    );
  });
