import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareServer } from '../testing/bare-server.ts';
import { aCode, aSignal } from '../testing/people.ts';
import { openSocket, sendRaw } from '../testing/raw.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { connectionsThatFit, makeRoom } from './open-connections.ts';

let home: TestInstallation;
let bare: Awaited<ReturnType<typeof bareServer>>;
beforeAll(async () => {
  home = await testInstallation();
  bare = await bareServer(home, { FREE_NETWORKS: '127.0.0.1' });
});
afterAll(async () => {
  await bare.close();
  await home.close();
});

const crowd = async (count: number, port: number, start: string): Promise<Socket[]> => {
  const sockets: Socket[] = [];
  // In groups: the system keeps a short queue of who knocks.
  for (let n = 0; n < count; n += 100)
    sockets.push(...(await Promise.all(Array.from({ length: Math.min(100, count - n) }, () => openSocket(port)))));
  for (const socket of sockets) socket.write(start);
  return sockets;
};
const leave = (sockets: readonly Socket[]) => {
  for (const socket of sockets) socket.destroy();
};
/** Somebody tells something, a few times in a row, and is answered each time while the crowd stands there. */
const othersAreServed = async (times: number): Promise<void> => {
  for (let n = 0; n < times; n++) {
    const body = JSON.stringify(aSignal({ followCode: aCode() }));
    const headers = { 'Content-Type': 'application/json', Connection: 'close' };
    // Sooner than any of the crowd is sent away: nobody has to make room first.
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch(`${bare.url}/api/v1/contributions`, { method: 'POST', headers, body, signal });
    expect(answer.status).toBe(201);
  }
};

describe('fifteen hundred clients that dawdle', () => {
  it.each([
    ['with their headers', 'GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nX-One: '],
    [
      'with a body',
      'POST /api/v1/contributions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{',
    ],
    ['with everything', ''],
  ])('%s leave room for the others', async (_, start) => {
    const sockets = await crowd(1500, bare.port, start);
    try {
      await othersAreServed(10);
      for (const socket of sockets) if (start !== '') socket.write('a');
      await othersAreServed(10);
    } finally {
      leave(sockets);
    }
  });

  it('are sent away in the end, also when they send a letter now and then', async () => {
    const sockets = await crowd(50, bare.port, 'GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nX-One: ');
    // Who does not read does not notice either that the other side hung up.
    for (const socket of sockets) socket.resume();
    const dripping = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('a');
    }, 1000);
    let said = '';
    sockets[0]?.on('data', (piece) => {
      said += piece;
    });
    try {
      await Promise.all(sockets.map((socket) => (socket.closed ? undefined : once(socket, 'close'))));
      expect(said).toContain('408 Request Timeout');
    } finally {
      clearInterval(dripping);
      leave(sockets);
    }
  }, 30_000);

  it('get less time than a minute for headers and a minute for all of it', () => {
    expect(bare.server.headersTimeout).toBeLessThanOrEqual(15_000);
    expect(bare.server.requestTimeout).toBeLessThanOrEqual(60_000);
    expect(bare.server.timeout).toBeGreaterThan(bare.server.requestTimeout);
    expect(bare.server.timeout).toBeLessThanOrEqual(90_000);
  });
});

it('uploads that break off leave nothing behind', async () => {
  const start =
    'POST /api/v1/contributions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n';
  for (let round = 0; round < 5; round++) {
    const sockets = await crowd(100, bare.port, `${start}${' '.repeat(5000)}`);
    leave(sockets);
  }
  await othersAreServed(5);
  expect(bare.log.filter((line) => !line.startsWith('unreadable request'))).toEqual([]);
});

describe('more connections than fit', () => {
  const most = 50;
  const openDoor = async (answer: (respond: () => void) => void) => {
    const server = createServer((request, response) => {
      request.resume();
      answer(() => response.end('ja'));
    });
    makeRoom(server, most);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // listening on a port, never on a pipe
    const count = () => new Promise<number>((resolve) => server.getConnections((_, n) => resolve(n)));
    return { server, port, count };
  };
  const question = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

  it('the newcomer is served, and who waited longest without a question goes', async () => {
    const { server, port, count } = await openDoor((respond) => respond());
    const idle = await crowd(200, port, '');
    expect((await sendRaw(port, question)).statuses).toEqual([200]);
    expect(await count()).toBeLessThanOrEqual(most);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(idle.slice(0, 150).every((s) => s.destroyed || s.readableEnded)).toBe(true);
    expect(idle.slice(-40).every((s) => !s.destroyed && !s.readableEnded)).toBe(true);
    leave(idle);
    server.close();
  });

  it('whoever is being answered stays, whoever only half asked does not', async () => {
    const waiting: (() => void)[] = [];
    const { server, port } = await openDoor((respond) => waiting.push(respond));
    const served = Array.from({ length: 20 }, () => sendRaw(port, question, 10_000));
    while (waiting.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    const half = await crowd(200, port, 'GET / HTTP/1.1\r\nX: ');
    for (const respond of waiting) respond();
    expect((await Promise.all(served)).flatMap((a) => a.statuses)).toEqual(Array.from({ length: 20 }, () => 200));
    leave(half);
    server.close();
  });

  it('one that asked before and is silent now counts as waiting again', async () => {
    const { server, port } = await openDoor((respond) => respond());
    const kept = await crowd(most, port, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await Promise.all(kept.map((socket) => once(socket, 'data')));
    const answers = await Promise.all(Array.from({ length: 40 }, () => sendRaw(port, question)));
    expect(answers.flatMap((a) => a.statuses)).toHaveLength(40);
    leave(kept);
    server.close();
  });

  it('fit within what the system allows, with something left for the database', () => {
    expect(connectionsThatFit(1_048_576)).toBe(12_000);
    expect(connectionsThatFit(1024)).toBe(768);
    expect(connectionsThatFit(100)).toBe(64);
    expect(connectionsThatFit()).toBeGreaterThanOrEqual(64);
  });
});
