import { expect, it } from 'vitest';
import { aCode, aSignal } from '../../testing/people.ts';
import { openDoor } from './door.ts';

it('while the database is away, everybody is told when to try again, and nothing is logged as a bug', async () => {
  const door = await openDoor();
  await door.installation.close();
  const answers = await Promise.all([
    door.ask('/health'),
    door.tell(aSignal()),
    door.ask('/follow', { headers: { 'Follow-Code': aCode() } }),
    door.ask('/places/GM0518/monitor', { headers: { 'Accept-Language': 'en' } }),
  ]);
  for (const answer of answers) {
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toBe('5');
    expect(answer.headers.get('API-Version')).toBe('1.0.0');
    expect(await answer.json()).toMatchObject({ code: 'database-away', detail: expect.stringMatching(/minu/) });
  }
  expect(door.log).toEqual([]);
});
