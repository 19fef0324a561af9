import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMonitorServer } from '../../server/http-server.ts';
import { readSettings } from '../../settings/settings.ts';
import { aCode, aSignal } from '../../testing/people.ts';
import { aJpeg } from '../../testing/photos.ts';
import { type TestInstallation, testInstallation } from '../../testing/test-installation.ts';

let installation: TestInstallation;
let server: Server;
let port = 0;
const log: string[] = [];
beforeAll(async () => {
  installation = await testInstallation();
  const { storage, connection, ports } = installation;
  const settings = readSettings({});
  const whole = {
    storage,
    connection,
    settings,
    portsOf: () => ports,
    portsForHost: () => ports,
    all: [ports],
    close: async () => {},
  };
  server = createMonitorServer({ installation: whole, log: (line) => log.push(line) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await installation.close();
});

const url = (path: string) => `http://127.0.0.1:${port}/api/v1${path}`;
const json = { 'Content-Type': 'application/json' };

/** Sends without a length, piece by piece, until answered; says how much went out. */
const sendWithoutEnd = (): Promise<{ status: number; code: string; sent: number }> =>
  new Promise((resolve, reject) => {
    const call = request(url('/contributions'), { method: 'POST', headers: json });
    let sent = 0;
    let answered = false;
    const more = () => {
      if (answered || sent > 50_000_000) return;
      sent += 64_000;
      if (call.write(' '.repeat(64_000))) setImmediate(more);
      else call.once('drain', more);
    };
    call.on('response', async (response) => {
      answered = true;
      let text = '';
      for await (const piece of response) text += piece;
      resolve({ status: response.statusCode ?? 0, code: JSON.parse(text).code, sent });
      call.destroy();
    });
    call.on('error', (error) => {
      if (!answered) reject(error);
    });
    more();
  });

it('a body without a length and without an end is cut off early, and the server goes on', async () => {
  const { status, code, sent } = await sendWithoutEnd();
  expect({ status, code }).toEqual({ status: 413, code: 'body-too-large' });
  expect(sent).toBeLessThan(30_000_000);
  const answer = await fetch(url('/contributions'), { method: 'POST', headers: json, body: JSON.stringify(aSignal()) });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('api-version')).toBe('1.0.0');
});

it('a body that says to be too large is refused, and the next request is answered', async () => {
  const body = JSON.stringify({ ...aSignal(), answers: { valence: 'positive', story: 'a'.repeat(2_000_000) } });
  const answer = await fetch(url('/contributions'), { method: 'POST', headers: json, body });
  expect(answer.status).toBe(413);
  expect((await fetch(url('/health'))).status).toBe(200);
});

it('a photo that comes in drop by drop, and one that is being unpacked, hold nobody up', async () => {
  const tell = async () => {
    const body = aSignal({ followCode: aCode() });
    await fetch(url('/contributions'), { method: 'POST', headers: json, body: JSON.stringify(body) });
    return { path: `/contributions/${body.id}/photos/1`, headers: { 'Follow-Code': body.followCode ?? '' } };
  };
  const file = await aJpeg(3000, 2000);
  const [dawdler, large, wrong] = [await tell(), await tell(), await tell()];
  const slow = request(url(dawdler.path), {
    method: 'PUT',
    headers: { ...dawdler.headers, 'Content-Length': file.length },
  });
  slow.write(file.subarray(0, 100));
  const answered = once(slow, 'response');
  const putting = fetch(url(large.path), { method: 'PUT', headers: large.headers, body: new Uint8Array(file) });
  const waits: number[] = [];
  for (let i = 0; i < 20; i++) {
    const before = performance.now();
    expect((await fetch(url('/health'))).status).toBe(200);
    waits.push(performance.now() - before);
  }
  expect((await putting).status).toBe(201);
  expect(waits.sort((a, b) => a - b)[10]).toBeLessThan(250);
  // Refused before its file was read, and told so: nothing hangs.
  const strange = await fetch(url(wrong.path), { method: 'PUT', headers: large.headers, body: new Uint8Array(file) });
  expect(strange.status).toBe(404);
  slow.end(file.subarray(100));
  const [response] = await answered;
  expect(response.statusCode).toBe(201);
  response.resume();
});

it('health says version and database; HEAD has no body; an unknown address is a problem', async () => {
  expect(await (await fetch(url('/health'))).json()).toMatchObject({
    status: 'ok',
    version: expect.stringMatching(/^\d/),
  });
  const head = await fetch(url('/places'), { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(head.headers.get('access-control-allow-origin')).toBe('*');
  const unknown = await fetch(url('/photos'));
  expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
});

it('a connection that breaks halfway a message stores nothing and logs nothing as a bug', async () => {
  const call = request(url('/contributions'), { method: 'POST', headers: { ...json, 'Content-Length': '500' } });
  call.on('error', () => undefined);
  call.write(JSON.stringify(aSignal()).slice(0, 100));
  await new Promise((resolve) => setTimeout(resolve, 100));
  call.destroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(log.filter((line) => !line.startsWith('unreadable request'))).toEqual([]);
  expect((await fetch(url('/health'))).status).toBe(200);
});
