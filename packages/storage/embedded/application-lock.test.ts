import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { application, newDirectory, refusal, serverPid, sql, start } from './testing.ts';

test('a second application on the same directory is refused, is told who has it, and leaves the first alone', async () => {
  const dataDir = await newDirectory();
  const first = await application(dataDir);
  const running = await serverPid(dataDir);
  const second = await refusal(dataDir);
  expect(second.code).toBe('in-use-by-another-application');
  expect(second.sentence).toContain(`process ${first.pid}`);
  expect(second.sentence).toContain(dataDir);
  expect(await serverPid(dataDir)).toBe(running);
  expect(await sql(first.outcome.server, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the same process cannot start twice on one directory either, and can after stopping', async () => {
  const dataDir = await newDirectory();
  const first = await start(dataDir);
  expect((await refusal(dataDir)).code).toBe('in-use-by-another-application');
  await first.stop();
  await start(dataDir);
});

test.each(['a new', 'an existing'])(
  'of five starts at the same instant on %s directory exactly one wins',
  async (kind) => {
    const dataDir = await newDirectory();
    if (kind === 'an existing') await (await start(dataDir)).stop();
    const all = await Promise.all(Array.from({ length: 5 }, () => application(dataDir)));
    const winners = all.filter(({ outcome }) => outcome.ok);
    expect(winners).toHaveLength(1);
    for (const { outcome } of all) if (!outcome.ok) expect(outcome.refusal.code).toBe('in-use-by-another-application');
    const server = winners[0]?.outcome.server ?? { host: '', port: 0 };
    expect(await sql(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  },
);

test('a lock left by an application that was killed holds nobody up, even if its process id lives on', async () => {
  const dataDir = await newDirectory();
  const killed = await application(dataDir);
  process.kill(killed.pid, 'SIGKILL');
  await killed.ended();
  const about: unknown = JSON.parse(await readFile(join(dataDir, 'straatwijs.pid'), 'utf8'));
  expect(about).toMatchObject({ process: killed.pid });
  await writeFile(join(dataDir, 'straatwijs.pid'), JSON.stringify({ ...Object(about), process: process.pid }));
  expect((await start(dataDir)).adopted).toBe(true);
});
