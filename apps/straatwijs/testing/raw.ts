import { connect, type Socket } from 'node:net';

/** What came back over one connection: status and head of each answer, until the other side closed or nothing came. */
export interface RawAnswer {
  readonly statuses: readonly number[];
  readonly text: string;
  /** Whether the other side closed the connection. */
  readonly closed: boolean;
}

const patienceMs = 5000;

export const openSocket = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      // From here on the other side may hang up as it likes.
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });

/** Sends bytes as they are, as no well-bred client would, and reads until the server closes. */
export const sendRaw = async (port: number, bytes: string, waitMs = patienceMs): Promise<RawAnswer> => {
  const socket = await openSocket(port);
  let text = '';
  socket.setEncoding('latin1');
  socket.on('data', (piece: string) => {
    text += piece;
  });
  socket.write(bytes, 'latin1');
  const closed = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), waitMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
  socket.destroy();
  return { statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((m) => Number(m[1])), text, closed };
};
