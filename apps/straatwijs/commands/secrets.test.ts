import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contribute, follow } from '@straatwijs/monitor';
import { afterAll, expect, it } from 'vitest';
import { denHaag } from '../demo/den-haag/index.ts';
import { openInstallation } from '../installation/installation.ts';
import { readSettings } from '../settings/settings.ts';
import { aCode, aSignal } from '../testing/people.ts';
import { secretsCommand } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'sw-secrets-'));
chmodSync(folder, 0o711);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const settings = readSettings({ STRAATWIJS_DATA: join(folder, 'data') });
const printed: string[] = [];
const around = { settings, print: (line: string) => printed.push(line), remark: (line: string) => printed.push(line) };

it('straatwijs secrets rotate: codes go on working, and a turn that was not finished is not served', async () => {
  const code = aCode();
  const first = await openInstallation(settings, { log: () => {} });
  const [ports] = first.all;
  if (!ports) throw new Error('no municipality');
  await ports.places.save(denHaag());
  await contribute(ports, {}, [aSignal({ followCode: code })]);
  await first.close();

  expect(await secretsCommand.run(['rotate'], around)).toBe(0);
  expect(printed.join('\n')).toMatch(/Turned to a new secret: \d+ hashes, 1 municipalities/);
  const secret = readFileSync(join(settings.dataDir, 'secret'), 'utf8');
  for (const line of secret.trim().split('\n')) expect(printed.join('\n')).not.toContain(line);

  const second = await openInstallation(settings, { log: () => {} });
  expect(second.all[0] && (await follow(second.all[0], code))).toMatchObject({ ok: true });
  await second.close();

  const [old = '', now = ''] = secret.trim().split('\n');
  const byHand = readSettings({
    STRAATWIJS_DATA: settings.dataDir,
    STRAATWIJS_SECRET: `${'n'.repeat(40)}`,
    STRAATWIJS_OLD_SECRETS: `${old}|${now}`,
  });
  await expect(openInstallation(byHand, { log: () => {} })).rejects.toThrow('not been turned to the newest secret yet');
  await expect(
    openInstallation(readSettings({ STRAATWIJS_DATA: settings.dataDir, STRAATWIJS_SECRET: old }), { log: () => {} }),
  ).rejects.toThrow('another secret');
  expect(await secretsCommand.run(['rotate'], { ...around, settings: byHand })).toBe(0);
  await expect(secretsCommand.run(['rotate'], { ...around, settings: byHand })).rejects.toThrow('set by hand');
  const third = await openInstallation(byHand, { log: () => {} });
  expect(third.all[0] && (await follow(third.all[0], code))).toMatchObject({ ok: true });
  await third.close();
  expect(await secretsCommand.run(['turn'], around)).toBe(2);
}, 120_000);
