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

describe('settings about privacy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'straatwijs-settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (municipality: object) => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, JSON.stringify({ municipalities: [{ code: 'GM0363', name: 'Amsterdam', ...municipality }] }));
    return readSettings({ STRAATWIJS_CONFIG: path }).municipalities[0];
  };

  it('name the controller, and of each instrument what it is for and on which ground', () => {
    const controller = { name: 'Gemeente Amsterdam', contact: 'privacy@x.nl', privacyOfficer: 'fg@x.nl' };
    const purpose = { nl: 'Weten hoe het gaat.', en: 'To know how things are.' };
    const named = read({
      controller,
      instruments: { 'street-signal': { purpose: 'Weten.', legalGround: 'public-task' }, logbook: { purpose } },
      retention: { words: { months: 6 } },
    });
    expect(named).toMatchObject({
      controller,
      instruments: { 'street-signal': { purpose: { nl: 'Weten.' } }, logbook: { purpose } },
      retention: { words: { months: 6 } },
    });
  });

  it.each([
    [{ instruments: { 'street-sign': {} } }, 'instruments.street-sign: no instrument has this name'],
    [{ instruments: { logbook: { legalGround: 'because' } } }, 'instruments.logbook.legalGround'],
    [{ controller: { name: 'Gemeente' } }, 'controller.contact'],
    [{ retention: { words: { months: 14 } } }, 'retention.words: can be made shorter, never longer'],
    [{ retention: { facts: { months: 1 } } }, 'retention.facts: can be made shorter, never longer'],
    [{ retention: { stories: { months: 1 } } }, 'retention'],
    [{ retention: { words: 6 } }, 'a time such as'],
  ])('that cannot be used are refused by name: %j', (given, sentence) => {
    expect(() => read(given)).toThrow(sentence);
  });
});
