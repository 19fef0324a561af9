import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scales } from '../places/place.ts';
import { themes } from '../themes/themes.ts';
import { proposeDesk, type ToRoute } from './choose-desk.ts';
import { checkDesk, checkRule, type DeskForm, type RoutingRule, type ServiceDesk } from './service-desk.ts';

const aDesk = (id: string, active = true): ServiceDesk => ({
  ...{ id, name: id, organisationKind: 'municipality', way: 'none', address: '', code: '', withinDays: 5, active },
});
const square = { id: 'plein', edition: 2026, name: 'Plein', scale: 'square' } as const;
const buurt = { id: 'buurt', edition: 2026, name: 'Buurt', scale: 'buurt' } as const;
const about: ToRoute = { theme: 'clean', indicators: ['graffiti'], within: ['plein', 'buurt', 'stad'] };
const desks = ['a', 'b', 'c'].map((id) => aDesk(id));
const proposed = (rules: readonly Omit<RoutingRule, 'id'>[], of = desks, what = about) =>
  proposeDesk(
    of,
    rules.map((r, n) => ({ id: String(n), ...r })),
    what,
  )?.desk.id;

describe('which desk is proposed', () => {
  it('none, when no rule holds', () => {
    expect(proposed([])).toBeUndefined();
    expect(proposed([{ deskId: 'a', theme: 'green' }])).toBeUndefined();
    expect(proposed([{ deskId: 'a', place: { ...square, id: 'elders' } }])).toBeUndefined();
  });
  it('by what it is about first: an indicator before a theme before a rule for everything', () => {
    const all = { deskId: 'a' };
    const theme = { deskId: 'b', theme: 'clean' } as const;
    const indicator = { deskId: 'c', indicator: 'graffiti' };
    expect(proposed([all])).toBe('a');
    expect(proposed([theme, all])).toBe('b');
    expect(proposed([indicator, theme, all])).toBe('c');
    expect(proposed([{ ...all, place: square }, theme])).toBe('b');
    expect(proposed([indicator], desks, { ...about, indicators: [] })).toBeUndefined();
  });
  it('then by the narrowest place, and then by the rule that was written last', () => {
    const wide = { deskId: 'a', theme: 'clean', place: buurt } as const;
    const narrow = { deskId: 'b', theme: 'clean', place: square } as const;
    expect(proposed([narrow, wide])).toBe('b');
    expect(proposed([narrow, { ...narrow, deskId: 'c' }])).toBe('c');
  });
  it('never one that is closed', () => {
    const rules = [
      { deskId: 'a', theme: 'clean' },
      { deskId: 'b', theme: 'clean', place: square },
    ] as const;
    expect(proposed(rules, [aDesk('a'), aDesk('b', false)])).toBe('a');
  });
  it('always from a rule that holds, whatever the table', () => {
    const aRule = fc.record({
      deskId: fc.constantFrom('a', 'b', 'c', 'weg'),
      theme: fc.option(fc.constantFrom(...themes), { nil: undefined }),
      indicator: fc.option(fc.constantFrom('graffiti', 'noise'), { nil: undefined }),
      place: fc.option(
        fc.record({
          ...{ id: fc.constantFrom('plein', 'elders', 'stad'), edition: fc.constant(2026), name: fc.constant('') },
          scale: fc.constantFrom(...scales),
        }),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(fc.array(aRule), (given) => {
        const rules = given.map(
          (r, n) =>
            Object.fromEntries(
              Object.entries({ id: String(n), ...r }).filter(([, v]) => v !== undefined),
            ) as unknown as RoutingRule, // what is absent is left out, as the store does
        );
        const best = proposeDesk(desks, rules, about);
        const holding = rules.filter(
          (r) =>
            r.deskId !== 'weg' &&
            (r.theme ?? about.theme) === about.theme &&
            (r.indicator ?? 'graffiti') === 'graffiti' &&
            about.within.includes(r.place?.id ?? 'plein'),
        );
        expect(best === undefined).toBe(holding.length === 0);
        if (best) expect(holding).toContain(best.rule);
      }),
    );
  });
});

describe('what a desk and a rule must say', () => {
  const id = '0192aaaa-0000-7000-8000-000000000001';
  const form: DeskForm = {
    ...{ id, name: 'Groen', organisationKind: 'municipality', way: 'mail', address: 'groen@example.org' },
    ...{ code: 'x', withinDays: '5', active: true },
  };
  const wrong = (different: Partial<DeskForm>) => {
    const checked = checkDesk({ ...form, ...different });
    return checked.ok ? [] : checked.refusal.errors?.map((e) => `${e.path} ${e.code}`);
  };
  it('is reached in one way, with what that way needs and nothing else', () => {
    expect(checkDesk(form)).toMatchObject({ ok: true, value: { address: 'groen@example.org', code: '' } });
    expect(wrong({ address: '' })).toEqual(['address missing']);
    expect(wrong({ address: 'groen' })).toEqual(['address wrong-type']);
    expect(wrong({ way: 'open311', code: '' })).toEqual(['code missing']);
    expect(wrong({ way: 'post' })).toEqual(['way not-an-option']);
    expect(wrong({ withinDays: '0' })).toEqual(['withinDays out-of-range']);
    expect(wrong({ name: '  ' })).toEqual(['name missing']);
  });
  it('goes by a theme or a thing that is looked at, not by both', () => {
    const rule = { id, deskId: id, theme: '', indicator: '', placeId: '' };
    const known = new Set(['graffiti']);
    expect(checkRule(rule, known).ok).toBe(true);
    expect(checkRule({ ...rule, indicator: 'graffiti' }, known)).toMatchObject({ value: { indicator: 'graffiti' } });
    expect(checkRule({ ...rule, indicator: 'x' }, known).ok).toBe(false);
    expect(checkRule({ ...rule, theme: 'clean', indicator: 'graffiti' }, known).ok).toBe(false);
  });
});
