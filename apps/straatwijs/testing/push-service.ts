import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { PushAddress } from '@straatwijs/monitor';
import { localCertificate } from './certificate.ts';

/** One message as it came in at a push service, which cannot read it. */
export interface Delivered {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A push service over TLS on this machine, with a certificate of its own. */
export interface TestPushService {
  readonly url: string;
  readonly ca: string;
  readonly delivered: Delivered[];
  /** What it answers next; `hang up` breaks off when all was read. */
  next: number | 'hang up';
  close(): Promise<void>;
}

export const testPushService = async (): Promise<TestPushService> => {
  const { cert, key } = localCertificate();
  const self = { next: 201 as number | 'hang up' };
  const delivered: Delivered[] = [];
  const server = createServer({ cert, key }, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (self.next === 201)
        delivered.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      if (self.next === 'hang up') request.socket.destroy();
      else response.writeHead(self.next).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port, never on a pipe
  return Object.assign(self, {
    url: `https://localhost:${port}`,
    ca: cert,
    delivered,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
};

const part = (key: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length));

/** A browser that subscribed: what it gives away, and how it alone reads what comes (RFC 8291, by its own letter). */
export const testPhone = (service: Pick<TestPushService, 'url'>, madeWith: string) => {
  const curve = createECDH('prime256v1');
  const mine = curve.generateKeys();
  const auth = randomBytes(16);
  const to: PushAddress = {
    endpoint: `${service.url}/push/${randomBytes(12).toString('hex')}`,
    ...{ p256dh: mine.toString('base64url'), auth: auth.toString('base64url'), madeWith },
  };
  const read = (body: Buffer): string => {
    const salt = body.subarray(0, 16);
    const keyLength = body.readUInt8(20);
    const theirs = body.subarray(21, 21 + keyLength);
    const sealed = body.subarray(21 + keyLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), mine, theirs]);
    const secret = part(curve.computeSecret(theirs), auth, info, 32);
    const opener = createDecipheriv(
      'aes-128-gcm',
      part(secret, salt, 'Content-Encoding: aes128gcm\0', 16),
      part(secret, salt, 'Content-Encoding: nonce\0', 12),
    );
    opener.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
    // What was said ends at the last byte that is no padding, which says that it was the last record.
    return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
  };
  return { to, read, path: new URL(to.endpoint).pathname };
};
