import { contribute } from '@straatwijs/monitor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aSignal } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { releaseInThread } from './release-in-thread.ts';
import { weeksWithMarks } from './release-tools.ts';

let home: TestInstallation;
beforeAll(async () => {
  home = await testInstallation();
});
afterAll(() => home.close());

const order = () => ({
  connection: home.connection,
  municipality: 518,
  timeZone: 'Europe/Amsterdam',
  weeksCorrected: 53,
});

it('a thread of its own releases what is over by the clock of the machine, and then says that nothing is due', async () => {
  const [told] = await contribute(home.ports, {}, [aSignal({ observedAt: '2026-09-16T10:00:00+02:00' })]);
  expect(told).toMatchObject({ ok: true });
  const outcomes = await releaseInThread(order(), () => {}).done;
  expect(outcomes.at(0)).toMatchObject({ outcome: 'released', release: { number: 1 } });
  expect(outcomes.at(-1)).toEqual({ outcome: 'nothing-due' });
  expect((await home.ports.releases.published()).periods.has('2026-W38')).toBe(true);
});

it('a thread that runs out of memory is begun again with more, and goes on after what was stored', async () => {
  const [told] = await contribute(home.ports, {}, [aSignal({ observedAt: '2026-09-23T10:00:00+02:00' })]);
  expect(told).toMatchObject({ ok: true });
  const lines: string[] = [];
  const outcomes = await releaseInThread(order(), (line) => lines.push(line), undefined, [8, 700]).done;
  expect(lines).toContain('a release does not fit in 8 MB; it is begun again with 700 MB');
  expect(outcomes.at(-1)).toEqual({ outcome: 'nothing-due' });
  expect((await home.ports.releases.published()).periods.has('2026-W39')).toBe(true);
});

it('a thread that outgrows the last of its rooms too says so, and nothing is stored', async () => {
  await expect(releaseInThread(order(), () => {}, undefined, [8]).done).rejects.toMatchObject({
    code: 'ERR_WORKER_OUT_OF_MEMORY',
  });
});

it('a quarter sets right no further back than all marks are kept, here or by a shorter time', () => {
  expect(weeksWithMarks()).toBe(53);
  expect(weeksWithMarks({ marks: { months: 3 } })).toBe(10);
  expect(weeksWithMarks({ marks: { days: 7 } })).toBe(0);
});
