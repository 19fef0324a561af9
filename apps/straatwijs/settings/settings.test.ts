import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

describe('settings of a municipality', () => {
  const folder = mkdtempSync(join(tmpdir(), 'straatwijs-settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (municipality: object) => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, JSON.stringify({ municipalities: [{ code: 'GM0363', name: 'Amsterdam', ...municipality }] }));
    return readSettings({ STRAATWIJS_CONFIG: path }).municipalities[0];
  };

  it('keep what points at a household off, unless it is switched on', () => {
    expect(readSettings({}).municipalities).toMatchObject([{ code: 'GM0518', watchHomes: false, readWithinDays: 5 }]);
    expect(read({})).toMatchObject({ watchHomes: false, timeZone: 'Europe/Amsterdam' });
    expect(read({ watchHomes: true })).toMatchObject({ watchHomes: true });
  });

  it('that cannot be used are refused by name', () => {
    expect(() => read({ watchHomes: 'ja' })).toThrow(SettingsError);
    expect(() => read({ watchHomes: 'ja' })).toThrow('municipalities.0.watchHomes');
    expect(() => read({ wathcHomes: true })).toThrow('wathcHomes');
  });
});
