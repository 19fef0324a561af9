import type { Staff } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../../testing/people.ts';
import { type Door, openDoor } from './door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.installation.close());

const noor = aStaff('coordinator', { id: 'noor' });
const youssef = aStaff('worker', { id: 'youssef' });

const post = (path: string, body: unknown, as: Staff | undefined, more: Record<string, string> = {}) =>
  door.ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Straatwijs-Person': 'noor', ...more },
    body: JSON.stringify(body),
    ...(as ? { as } : {}),
  });

describe('What Noor made without a network', () => {
  it.each([
    ['nobody is signed in', undefined],
    ['Youssef is signed in on the same phone', youssef],
  ])('is not taken while %s', async (_, as) => {
    const before = await door.stored();
    for (const [path, body] of [
      ['/contributions', aSignal()],
      ['/contributions/batch', [aSignal()]],
      ['/follow/correction', aSignal()],
    ] as const) {
      const answer = await post(path, body, as, { 'Follow-Code': aCode() });
      expect(answer.status, path).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'sign-in-needed' });
    }
    expect(await door.stored()).toBe(before);
  });

  it('is taken once she is there, and it is there once', async () => {
    const before = await door.stored();
    const body = aSignal();
    expect((await post('/contributions', body, undefined)).status).toBe(401);
    expect((await post('/contributions', body, noor)).status).toBe(201);
    expect((await post('/contributions', body, noor)).status).toBe(200);
    expect(await door.stored()).toBe(before + 1);
  });
});
