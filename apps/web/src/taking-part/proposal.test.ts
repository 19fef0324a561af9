import { instruments } from '@straatwijs/instruments';
import { knownStreets } from '@straatwijs/monitor';
import { describe, expect, test } from 'vitest';
import { beforeSending, foundWords, sendsWords, takenAway } from './proposal.ts';

const definition = instruments.find((i) => i.definition.id === 'street-signal')?.definition;
if (!definition) throw new Error('there is no street signal');
const story = 'Bel Fatima op 06 12345678.';
const formOf = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of [['scherm', 'story'], ['a.story', story], ...fields] as const) form.append(name, value);
  return form;
};

describe('own words that are about to go', () => {
  test('are asked about once, with the words and what they seem to be', () => {
    expect(beforeSending(formOf([['ga', 'verder']]), 'nl')).toEqual([
      { key: '4-10', words: 'Fatima', kind: 'name' },
      { key: '14-25', words: '06 12345678', kind: 'phone' },
    ]);
    const seen = [
      ['ga', 'verder'],
      ['gezien', 'Fatima'],
      ['gezien', '06 12345678'],
    ] as const;
    expect(beforeSending(formOf(seen), 'nl')).toEqual([]);
    expect(beforeSending(formOf(seen.slice(0, 2)), 'nl')).toMatchObject([{ words: '06 12345678' }]);
  });

  test('go as they are when they may stay, and without what was taken away', () => {
    const stays = formOf([['ga', 'laat']]);
    expect(beforeSending(stays, 'nl')).toEqual([]);
    expect(stays.get('a.story')).toBe(story);
    const goes = formOf([
      ['ga', 'weg'],
      ['weg', '14-25'],
    ]);
    expect(beforeSending(goes, 'tr')).toEqual([]);
    expect(goes.get('a.story')).toBe('Bel Fatima op [telefon numarası].');
  });

  test('are not asked about on the way back, nor a street of this place', () => {
    expect(beforeSending(formOf([['ga', 'terug']]), 'nl')).toEqual([]);
    const text = 'In de Melis Stokezijde is het donker.';
    expect(foundWords(text, [], knownStreets(['Melis Stokezijde']))).toEqual([]);
    expect(takenAway(text, [], 'nl')).toBe(text);
  });
});

test('only a screen with own words is looked at: a tap costs nothing', () => {
  expect(sendsWords(formOf([]), definition)).toBe(true);
  const tap = new FormData();
  tap.append('scherm', 'theme');
  tap.append('a.theme', 'clean');
  expect(sendsWords(tap, definition)).toBe(false);
  const none = new FormData();
  none.append('scherm', 'story');
  expect(sendsWords(none, definition)).toBe(false);
});
