import { expect, it } from 'vitest';
import { crashTrial } from './parts/crash-trial.ts';
import { seeded } from './parts/seeded.ts';

it('ten times kill -9 of application and database while people tell something: what was acknowledged is there, once', async () => {
  const told = await crashTrial(10, () => undefined, seeded(20261123));
  expect(told.acknowledged).toBeGreaterThan(100);
  expect(told.resent).toBeGreaterThan(0);
  expect(told.followed).toBeGreaterThan(10);
  expect(told).toMatchObject({
    kills: { application: 2, database: 2, session: 2, postmaster: 2, both: 2 },
    stored: told.acknowledged,
    counted: told.acknowledged,
    missing: 0,
    strangers: 0,
    twice: 0,
    differences: 0,
    notFollowed: 0,
  });
}, 240_000);
