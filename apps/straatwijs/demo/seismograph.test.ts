import { type Signal, signalsAtDesk, watchSeriesOfAll } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { loadDemo } from './load-demo.ts';

const noor = aStaff('coordinator', { id: 'noor-of-the-test' });
let home: TestInstallation;
let signals: readonly Signal[];

beforeAll(async () => {
  home = await testInstallation({ places: false });
  await loadDemo(home.ports, () => {});
  await watchSeriesOfAll(home.ports, { weeksWithMarks: 53 });
  signals = await home.ports.signals.signals({ limit: 5000 });
}, 120_000);
afterAll(() => home.close());

const at = (place: string) => signals.filter((s) => s.placeId === `straat:0518:${place}`);

describe('the seismograph in the example year', () => {
  it('finds the loose tiles of the last weeks, in what people went to look for', () => {
    const tiles = at('betje-wolffstraat').filter((s) => s.watched.kind === 'looked' && s.direction === 'up');
    expect(tiles).toMatchObject([{ watched: { theme: 'clean', valence: 'negative' }, state: 'open', faded: false }]);
    expect(['signal', 'strong']).toContain(tiles[0]?.grade);
  });

  it('finds the litter of the Jan Luykenlaan, as it got worse and as it got better', () => {
    const litter = at('jan-luykenlaan').filter((s) => s.watched.theme === 'clean' && s.watched.kind === 'told');
    expect(litter.map((s) => `${s.watched.valence} ${s.direction}`)).toEqual(
      expect.arrayContaining(['negative up', 'positive up']),
    );
  });

  it('stays, of all that was never planted, below the number that the list says of itself', async () => {
    const page = await signalsAtDesk(home.ports, noor, { grade: 'signal' });
    if (!page.ok) throw new Error(page.refusal.code);
    // It looked back over a year, of which it learned from the first quarter.
    const told = signals.filter((s) => s.grade !== 'attention');
    expect(told.length).toBeGreaterThan(3);
    expect(told.length).toBeLessThan(page.value.falseAYear * 0.75);
    // Of what people go and look for, nothing else was planted.
    const looked = told.filter((s) => s.watched.kind === 'looked' && s.watched.theme !== 'clean');
    expect(looked.length).toBeLessThan(5);
  });
});
