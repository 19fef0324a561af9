import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../straatwijs.mjs', import.meta.url));
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sw-serve-'));
  await chmod(directory, 0o711);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

it('stops its database too when Ctrl-C comes twice at once, as it does under npm', async () => {
  const data = join(directory, 'data');
  const env = { ...process.env, STRAATWIJS_DATA: data, STRAATWIJS_DEMO: 'off', PORT: '0' };
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [line] = await once(child.stdout, 'data');
  expect(String(line)).toMatch(/^Straatwijs: http:\/\/localhost:\d+/);
  expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(true);
  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
});
