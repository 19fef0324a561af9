import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionStates } from '../actions/action-moves.ts';
import { answerKinds } from '../feedback/feedback.ts';
import { type ChainLink, chainFrom, chainSteps } from './chain.ts';

const states = (links: readonly ChainLink[]) =>
  Object.fromEntries(chainFrom(links).map(({ step, state }) => [step, state]));

describe('the chain of a contribution', () => {
  it('says of every step whether it happened, and leaves what nobody knows open', () => {
    expect(states([{ step: 'received', at: 1 }])).toEqual({
      received: 'reached',
      read: 'open',
      discussed: 'open',
      brought: 'open',
      decided: 'open',
      doing: 'open',
      done: 'open',
      effect: 'open',
    });
  });
  it('says of a step that was skipped that it was passed over, not that it happened', () => {
    const links: readonly ChainLink[] = [
      { step: 'received', at: 1 },
      { step: 'decided', at: 2, decision: 'we-do' },
    ];
    expect(states(links)).toMatchObject({ read: 'passed-over', discussed: 'passed-over', doing: 'open' });
  });
  it('ends with a no, and opens again when it is decided otherwise', () => {
    const no: ChainLink = { step: 'decided', at: 2, decision: 'we-do-not' };
    expect(states([no])).toMatchObject({ doing: 'not-coming', done: 'not-coming', effect: 'not-coming' });
    const yes: ChainLink = { step: 'decided', at: 3, decision: 'we-do' };
    expect(states([yes, no])).toMatchObject({ doing: 'open', done: 'open' });
    expect(states([no, { step: 'doing', at: 4 }])).toMatchObject({ doing: 'reached', done: 'not-coming' });
  });
  it('says of a talk to come when it is, without saying that it was talked over', () => {
    const talk: ChainLink = { step: 'discussed', at: 5, where: 'school', planned: true };
    expect(chainFrom([{ step: 'received', at: 1 }, talk])[2]).toMatchObject({ state: 'open', links: [talk] });
    const yes: ChainLink = { step: 'decided', at: 2, decision: 'we-do' };
    expect(states([talk, yes])).toMatchObject({ discussed: 'open', decided: 'reached' });
  });
  it('is not done while work goes on, whatever was called done before; and is done once that is over', () => {
    const again: ChainLink = { step: 'doing', at: 5, state: 'running', again: true };
    const links: readonly ChainLink[] = [{ step: 'done', at: 3 }, again, { step: 'effect', at: 4 }];
    expect(states(links)).toMatchObject({ doing: 'reached', done: 'open', effect: 'reached' });
    const solved: ChainLink = { step: 'done', at: 7, state: 'solved' };
    expect(states([...links, solved])).toMatchObject({ done: 'reached' });
    const no: ChainLink = { step: 'decided', at: 6, decision: 'we-do-not' };
    expect(states([again, no])).toMatchObject({ doing: 'reached', done: 'open', effect: 'open' });
    expect(states([{ ...again, state: 'stopped' }, no])).toMatchObject({ doing: 'reached', done: 'not-coming' });
  });
  it('loses and invents nothing: every step stands once, every link in its own step, in order of time', () => {
    const link = fc.record(
      {
        step: fc.constantFrom(...chainSteps),
        at: fc.nat(),
        decision: fc.constantFrom(...answerKinds),
        planned: fc.constant(true as const),
        state: fc.constantFrom(...actionStates),
      },
      { requiredKeys: ['step'] },
    );
    fc.assert(
      fc.property(fc.array(link, { maxLength: 20 }), (links) => {
        const chain = chainFrom(links);
        expect(chain.map((part) => part.step)).toEqual(chainSteps);
        expect(chain.flatMap((part) => part.links)).toHaveLength(links.length);
        for (const { step, state, links: own } of chain) {
          if (state === 'reached') expect(own.some((l) => !l.planned)).toBe(true);
          else if (step !== 'done') expect(own.every((l) => l.planned)).toBe(true);
          expect(own.every((l) => l.step === step)).toBe(true);
          const times = own.map((l) => l.at ?? -1);
          expect(times).toEqual([...times].sort((a, b) => a - b));
        }
      }),
    );
  });
});
