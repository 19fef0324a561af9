import { randomBytes } from 'node:crypto';
import {
  contribute,
  overviewOf,
  type Ports,
  parsePeriod,
  type RawUnit,
  type Sender,
  withdraw,
} from '@straatwijs/monitor';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aSignal } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

/**
 * Somebody who adds to a figure themselves, to take that off it again. Each thing that is in their way is taken away once, so
 * that it shows that it is this that keeps them from it.
 */
const aMark = () => randomBytes(16).toString('hex');
const observedAt = '2026-11-18T10:00:00+01:00';
const oneNetwork: Sender = { network: '192.0.2.0/24' };

let home: TestInstallation;
beforeEach(async () => {
  home = await testInstallation();
});
afterEach(() => home.close());

const tell = async (sender: Sender = {}, more: object = {}) => {
  const [result] = await contribute(home.ports, sender, [aSignal({ observedAt, contributor: aMark(), ...more })]);
  return result?.ok;
};
/** As if the store told of what was sent something else than it does. */
const telling = (change: (unit: RawUnit, n: number) => RawUnit): Ports => ({
  ...home.ports,
  releases: {
    ...home.ports.releases,
    units: async (first, last) => {
      const { units, pieces } = await home.ports.releases.units(first, last);
      return { units: units.map(change), pieces };
    },
  },
});
const figureOf = async (ports: Ports = home.ports): Promise<number | null> => {
  await releaseAll(ports);
  const [place, week] = [await home.ports.places.place('GM0518'), parsePeriod('2026-W47')];
  if (!place || !week) throw new Error('no such place or period');
  return (await overviewOf(home.ports, place, week)).told.byTheme.whole.all.value;
};

describe('one victim, and four browsers of one who wants to know what the victim said', () => {
  const settle = async () => {
    await tell({ network: '198.51.100.0/24' });
    for (let n = 0; n < 4; n++) await tell(oneNetwork);
  };
  it('are two people: nothing is said', async () => {
    await settle();
    expect(await figureOf()).toBeNull();
  });
  it('without telling a network from people they would be five, and four taken off five is the victim', async () => {
    await settle();
    const open = await figureOf(telling(({ group: _group, ...unit }) => unit));
    expect((open ?? 0) - 4).toBe(1);
  });
});

describe('five browsers of one person', () => {
  it('make no figure', async () => {
    for (let n = 0; n < 5; n++) await tell(oneNetwork);
    expect(await figureOf()).toBeNull();
  });
  it('would make one without telling a network from people', async () => {
    for (let n = 0; n < 5; n++) await tell(oneNetwork);
    expect(await figureOf(telling(({ group: _group, ...unit }) => unit))).toBe(5);
  });
});

describe('telling the same again, three times in a day', () => {
  const settle = async () => {
    for (let n = 0; n < 5; n++) await tell();
    const contributor = aMark();
    for (let n = 0; n < 3; n++) await tell({}, { contributor });
  };
  it('counts once: nobody can move a figure by what they know of it', async () => {
    await settle();
    expect(await figureOf()).toBe(6);
  });
  it('would move it by as much as one likes, if days were not told apart', async () => {
    await settle();
    expect(await figureOf(telling((unit, n) => ({ ...unit, day: String(n) })))).toBe(8);
  });
});

describe('sending again what was taken back', () => {
  const followCode = aCode();
  const body = aSignal({ observedAt, contributor: aMark(), followCode });
  const settle = async () => {
    for (let n = 0; n < 4; n++) await tell();
    await contribute(home.ports, {}, [body]);
    expect(await withdraw(home.ports, followCode)).toMatchObject({ ok: true });
  };
  it('brings nothing back: what is left of it knows it, and four people make no figure', async () => {
    await settle();
    await contribute(home.ports, {}, [body]);
    expect(await figureOf()).toBeNull();
  });
  it('would bring it back if nothing were left of it', async () => {
    await settle();
    await home.storage.inMunicipality(518)(async (scope) => {
      for (const [table, column] of [
        ['withdrawal', 'root_id'],
        ['observation', 'contribution_id'],
        ['follow_code', 'root_id'],
        ['contribution', 'id'],
      ])
        await scope.run(`DELETE FROM ${table} WHERE municipality_id = $1 AND ${column} = $2`, [518, body.id]);
    });
    const [again] = await contribute(home.ports, {}, [body]);
    expect(again).toMatchObject({ ok: true });
    expect(await figureOf()).toBe(5);
  });
});

describe('a language that one of six speaks', () => {
  const rare = aMark();
  /** As if there were a figure per language. */
  const perLanguage = () => {
    const seal = home.ports.seal('contributor', rare);
    return telling((unit) => ({ ...unit, theme: unit.mark === seal ? 'bg' : 'nl' }));
  };
  const settle = async () => {
    for (let n = 0; n < 5; n++) await tell();
    await tell({}, { contributor: rare, language: 'bg' });
    // The quarter and the year are over as well: these are divided.
    home.now = Date.UTC(2027, 0, 5, 10);
  };
  it('stays unknown even if figures were divided by language: the gate shows neither one nor five of six', async () => {
    await settle();
    await releaseAll(perLanguage());
    const cells = await home.ports.releases.cells({ placeIds: ['GM0518'] });
    expect(cells.some((c) => c.period === '2026-Q4' && c.value === 6)).toBe(true);
    expect(cells.filter((c) => /theme=(bg|nl)/.test(c.key))).toEqual([]);
  });
  it('with the gate off it is there, with the one who speaks it', async () => {
    await settle();
    await releaseAll(perLanguage());
    const heads = await home.ports.releases.releases({ limit: 100 });
    const contents = await Promise.all(heads.map(({ number }) => home.ports.releases.content(number)));
    const open = contents
      .flatMap(({ inputs }) => inputs)
      .filter((c) => c.placeId === 'GM0518' && c.period === '2026-Q4');
    expect(open.find((c) => c.key === 'theme=bg')).toMatchObject({ count: 1 });
  });
});
