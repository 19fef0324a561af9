import { describe, expect, it } from 'vitest';
import { mayTalkStep, stateNow, type TalkState, type TalkStep, talkStates, talkSteps, talkThemes } from './talk.ts';

const steps = Object.keys(talkSteps) as TalkStep[]; // keys of the table

/** Every way through the table, from planned until nothing follows. */
const waysFrom = (state: TalkState, seen: readonly TalkStep[] = []): readonly (readonly TalkStep[])[] => {
  const next = steps.filter((s) => mayTalkStep(state, s));
  return next.length === 0 ? [seen] : next.flatMap((s) => waysFrom(talkSteps[s].to, [...seen, s]));
};

describe('the state machine of a talk', () => {
  it('has exactly these ways through it, and no circle', () => {
    const ends = ['send-round', 'fix', 'publish'];
    expect(
      waysFrom('planned')
        .map((w) => w.join(' '))
        .sort(),
    ).toEqual(
      [['prepare', 'hold', ...ends], ['hold', ...ends], ['prepare', 'cancel'], ['cancel']]
        .map((w) => w.join(' '))
        .sort(),
    );
  });

  it('allows of all pairs of state and step only those of the table', () => {
    const allowed = talkStates.flatMap((state) =>
      steps.filter((s) => mayTalkStep(state, s)).map((s) => `${state} ${s}`),
    );
    expect(allowed).toEqual([
      ...['planned prepare', 'planned hold', 'planned cancel', 'prepared hold', 'prepared cancel'],
      ...['held send-round', 'amending fix', 'fixed publish'],
    ]);
  });

  it('reaches every state', () => {
    const reached = new Set(waysFrom('planned').flatMap((way) => way.map((s) => talkSteps[s].to)));
    expect([...reached, 'planned'].sort()).toEqual([...talkStates].sort());
  });

  it('is fixed by the clock at the very moment that the week is over, and by nobody before', () => {
    const talk = { state: 'amending', amendUntil: 1000 } as const;
    expect([999, 1000, 1001].map((now) => stateNow(talk, now))).toEqual(['amending', 'fixed', 'fixed']);
    expect(stateNow({ state: 'held' }, 5000)).toBe('held');
  });

  it('goes through the five fixed themes', () => {
    expect(talkThemes).toEqual(['social', 'clean', 'safety', 'care', 'youth']);
  });
});
