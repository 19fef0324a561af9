import { describe, expect, it } from 'vitest';
import { doorkeeper } from './doorkeeper.ts';

describe('guessing follow codes', () => {
  const door = () => {
    let now = Date.UTC(2026, 10, 23);
    return {
      keeper: doorkeeper(
        () => now,
        () => false,
      ),
      pass: (ms: number) => (now += ms),
    };
  };

  it('ends after twenty wrong ones an hour, also for a right one', () => {
    const { keeper, pass } = door();
    for (let n = 0; n < 20; n++) {
      pass(1000);
      expect(keeper.beforeCode('192.0.2.1')).toBeUndefined();
      keeper.afterCode('192.0.2.1', false);
    }
    expect(keeper.beforeCode('192.0.2.1')).toMatchObject({ code: 'too-many-requests' });
    expect(keeper.beforeCode('192.0.2.2')).toBeUndefined();
    pass(3_600_000);
    expect(keeper.beforeCode('192.0.2.1')).toBeUndefined();
  });

  it('cannot be outrun by asking many at once after one right answer', () => {
    const { keeper } = door();
    expect(keeper.beforeCode('192.0.2.1')).toBeUndefined();
    keeper.afterCode('192.0.2.1', true);
    const letIn = Array.from({ length: 100 }, () => keeper.beforeCode('192.0.2.1')).filter(
      (refused) => refused === undefined,
    );
    expect(letIn).toHaveLength(20);
  });

  it('costs nobody anything who is right, however often', () => {
    const { keeper } = door();
    for (let n = 0; n < 200; n++) {
      expect(keeper.beforeCode('192.0.2.1')).toBeUndefined();
      keeper.afterCode('192.0.2.1', true);
    }
  });
});
