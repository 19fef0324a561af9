import { describe, expect, it } from 'vitest';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { doorkeeper } from './doorkeeper.ts';
import { withNewCodes } from './with-code.ts';

const start = Date.UTC(2026, 10, 26);
const door = () => {
  const clock = { now: start };
  return {
    clock,
    keeper: doorkeeper(
      () => clock.now,
      () => true,
      (address) => address.split('/')[0] ?? '',
    ),
  };
};

/** Sends items of which some codes are taken; remembers how many were looked up at once and in all. */
const sender = (isTaken: (code: number) => boolean) => {
  const seen = { tried: 0, most: 0, groups: 0, now: 0 };
  const send = async (items: readonly (number | undefined)[]): Promise<readonly Result<number>[]> => {
    const coded = items.filter((i) => i !== undefined).length;
    seen.now += coded;
    seen.groups++;
    seen.tried += coded;
    seen.most = Math.max(seen.most, seen.now);
    await new Promise((resolve) => setTimeout(resolve, 1));
    seen.now -= coded;
    return items.map((i) => (i !== undefined && isTaken(i) ? refuse('follow-code-taken') : done(i ?? -1)));
  };
  return { seen, send };
};
const hasCode = (item: number | undefined) => item !== undefined;
const codesOf = (results: readonly Result<number>[]) => results.map((r) => (r.ok ? 'kept' : r.refusal.code));
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('trying codes by sending something under them', () => {
  it('ends after twenty that are taken, also within one batch: the rest is not looked up', async () => {
    const { keeper } = door();
    const { seen, send } = sender(() => true);
    const results = await withNewCodes({ address: 'a', doorkeeper: keeper }, numbers(500), hasCode, send);
    const codes = codesOf(results);
    expect(codes.filter((c) => c === 'follow-code-taken')).toHaveLength(20);
    expect(codes.filter((c) => c === 'too-many-requests')).toHaveLength(480);
    expect(seen.tried).toBe(20);
    expect(keeper.beforeCode('a')).toMatchObject({ code: 'too-many-requests' });
    expect(keeper.beforeCode('b')).toBeUndefined();
  });

  it('is not outrun by sending many at once', async () => {
    const { keeper } = door();
    const { seen, send } = sender(() => true);
    const all = await Promise.all(
      numbers(60).map((n) => withNewCodes({ address: 'a', doorkeeper: keeper }, [n], hasCode, send)),
    );
    expect(codesOf(all.flat()).filter((c) => c === 'follow-code-taken')).toHaveLength(20);
    expect(seen.tried).toBe(20);
  });

  it('is not outrun from another address of the same line, and each counts as a wrong look-up', async () => {
    const { keeper } = door();
    const { send } = sender(() => true);
    await withNewCodes({ address: 'a/1', doorkeeper: keeper }, numbers(12), hasCode, send);
    for (let n = 0; n < 8; n++) {
      expect(keeper.beforeCode('a/2')).toBeUndefined();
      keeper.afterCode('a/2', false);
    }
    expect(keeper.beforeCode('a/3')).toMatchObject({ code: 'too-many-requests' });
    const rest = await withNewCodes({ address: 'a/4', doorkeeper: keeper }, numbers(20), hasCode, send);
    expect(codesOf(rest).filter((c) => c === 'follow-code-taken')).toHaveLength(8);
    expect(rest.at(-1)).toMatchObject({ refusal: { code: 'too-many-requests', retryAfter: 20 } });
  });
});

describe('people who share a line', () => {
  it('are not held up: three hundred at once all keep theirs, and can follow them meanwhile', async () => {
    const { keeper } = door();
    const { seen, send } = sender(() => false);
    const all = numbers(300).map((n) => withNewCodes({ address: 'a', doorkeeper: keeper }, [n], hasCode, send));
    expect(keeper.beforeCode('a')).toBeUndefined();
    keeper.afterCode('a', true);
    expect(new Set(codesOf((await Promise.all(all)).flat()))).toEqual(new Set(['kept']));
    expect(seen.most).toBeGreaterThan(10);
  });

  it('and a sheaf of five hundred comes through in the order given, with and without codes', async () => {
    const { keeper } = door();
    const { send } = sender((code) => code % 100 === 7);
    const items = numbers(500).map((n) => (n % 3 === 0 ? undefined : n));
    const results = await withNewCodes({ address: 'a', doorkeeper: keeper }, items, hasCode, send);
    const wrong = items.filter((i) => i !== undefined && i % 100 === 7).length;
    expect(results).toHaveLength(500);
    expect(results.filter((r) => !r.ok)).toHaveLength(wrong);
    for (const [n, item] of items.entries())
      if (item === undefined || item % 100 !== 7) expect(results[n]).toEqual(done(item ?? -1));
  });

  it('can tell something however often somebody among them mistyped a code', async () => {
    const { keeper, clock } = door();
    const { send } = sender(() => false);
    for (let n = 0; n < 30; n++) {
      clock.now += 1000;
      if (!keeper.beforeCode('a')) keeper.afterCode('a', false);
    }
    expect(keeper.beforeCode('a')).toMatchObject({ code: 'too-many-requests' });
    expect(codesOf(await withNewCodes({ address: 'a', doorkeeper: keeper }, [1], hasCode, send))).toEqual(['kept']);
  });

  it('are not shut out for long by one who tries: the next is tried after twenty seconds', async () => {
    const { keeper, clock } = door();
    const { send } = sender((code) => code < 1000);
    await withNewCodes({ address: 'a', doorkeeper: keeper }, numbers(30), hasCode, send);
    expect(codesOf(await withNewCodes({ address: 'a', doorkeeper: keeper }, [5000], hasCode, send))).toEqual([
      'too-many-requests',
    ]);
    clock.now += 20_000;
    expect(codesOf(await withNewCodes({ address: 'a', doorkeeper: keeper }, [5000], hasCode, send))).toEqual(['kept']);
    expect(keeper.beforeCode('a')).toMatchObject({ code: 'too-many-requests' });
  });

  it('what has no code is kept also after twenty wrong ones', async () => {
    const { keeper } = door();
    const { send } = sender(() => true);
    await withNewCodes({ address: 'a', doorkeeper: keeper }, numbers(20), hasCode, send);
    const results = await withNewCodes({ address: 'a', doorkeeper: keeper }, [undefined, 5, undefined], hasCode, send);
    expect(codesOf(results)).toEqual(['kept', 'too-many-requests', 'kept']);
  });

  it('lose nothing when the database is away halfway', async () => {
    const { keeper } = door();
    const broken = () => Promise.reject(new Error('away'));
    for (let n = 0; n < 50; n++)
      await expect(withNewCodes({ address: 'a', doorkeeper: keeper }, [n], hasCode, broken)).rejects.toThrow('away');
    const { send } = sender(() => false);
    expect(codesOf(await withNewCodes({ address: 'a', doorkeeper: keeper }, [1], hasCode, send))).toEqual(['kept']);
  });
});

describe('what may be done once or a few times', () => {
  it('a sealed thing counts the first time only, for as long as it can be valid', () => {
    const { keeper, clock } = door();
    expect([keeper.firstTime('x'), keeper.firstTime('x'), keeper.firstTime('y')]).toEqual([true, false, true]);
    clock.now += 599_000;
    expect(keeper.firstTime('x')).toBe(false);
  });
  it('five mails go to one person in a quarter of an hour, from wherever they are asked', () => {
    const { keeper, clock } = door();
    expect(numbers(7).map(() => keeper.mayMail('noor'))).toEqual([true, true, true, true, true, false, false]);
    expect(keeper.mayMail('yusuf')).toBe(true);
    clock.now += 900_000;
    expect(keeper.mayMail('noor')).toBe(true);
  });
});
