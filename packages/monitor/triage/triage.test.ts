import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../desk/desk.ts';
import {
  comesBack,
  mayMove,
  type TriageMove,
  type TriageState,
  triageMoveOf,
  triageMoves,
  triageStates,
} from '../desk/triage-moves.ts';
import { noStreets } from '../personal-data/index.ts';
import { checkMove } from './check-move.ts';
import { checkDeskAnswer } from './desk-answer.ts';
import { mayGoAlong, wordsAlong } from './words-along.ts';

const today = '2026-11-27';
const full = { reason: 'Het is van de stad', due: '2026-12-04', asksOn: 'Noor', level: 'city' };
const lying = (triage: TriageState, answers = 1) => ({ triage, state: 'read', answers }) as const;
const names = triageMoves.map((m) => m.move);

/** What this table is meant to say, written down apart from it: from where each move may be made. */
const meant: Readonly<Record<TriageMove, readonly TriageState[]>> = {
  merge: ['inbox'],
  split: ['merged'],
  'hand-on': ['inbox', 'with-desk', 'desk-answered', 'nobodys', 'higher'],
  nobodys: ['inbox', 'with-desk', 'desk-answered', 'nobodys', 'higher'],
  higher: ['inbox', 'with-desk', 'desk-answered', 'nobodys', 'higher'],
  'desk-answer': ['with-desk', 'desk-answered'],
  'go-on': ['desk-answered'],
  conclude: ['desk-answered'],
  settle: ['with-desk', 'nobodys', 'higher'],
  back: ['with-desk', 'desk-answered', 'nobodys', 'higher', 'settled'],
};

describe('where a message may go', () => {
  it('makes every move from where it is meant, and no other', () => {
    for (const state of triageStates)
      for (const move of names)
        expect(checkMove(lying(state), move, full, today).ok, `${move} from ${state}`).toBe(
          meant[move].includes(state),
        );
  });
  it('never leaves the inbox without a reason; what waits for somebody has a day', () => {
    for (const move of names) {
      const { from, to, needs } = triageMoveOf(move);
      if (from.includes('inbox')) expect(needs, move).toContain('reason');
      if (comesBack(to)) expect(needs, move).toContain('due');
    }
  });
  it('can be brought back to the inbox from everywhere', () => {
    for (const state of triageStates.filter((s) => s !== 'inbox'))
      expect(
        names.filter((m) => triageMoveOf(m).to === 'inbox' && mayMove(state, m, 'staff')),
        state,
      ).toHaveLength(1);
  });
  it('lets a desk answer and do nothing else', () => {
    expect(names.filter((m) => triageMoveOf(m).by === 'desk')).toEqual(['desk-answer']);
    for (const state of triageStates) expect(mayMove(state, 'desk-answer', 'staff')).toBe(false);
  });
  it('is over only once its teller was answered', () => {
    for (const move of ['go-on', 'conclude', 'settle'] as const) {
      const [from] = triageMoveOf(move).from;
      expect(checkMove(lying(from ?? 'inbox', 0), move, full, today)).toMatchObject({
        refusal: { code: 'answer-first' },
      });
    }
  });
  it('asks what the table asks, field by field', () => {
    const missing = (move: TriageMove, from: TriageState, form: object) => {
      const checked = checkMove(lying(from), move, form, today);
      return checked.ok ? [] : [checked.refusal.code, ...(checked.refusal.errors ?? []).map((e) => e.path)];
    };
    expect(missing('nobodys', 'inbox', { ...full, reason: ' ' })).toEqual(['reason-needed', 'reason']);
    expect(missing('higher', 'inbox', { reason: 'x' })).toEqual(['invalid', 'due', 'asksOn', 'level']);
    expect(missing('nobodys', 'inbox', { ...full, due: today })).toEqual(['invalid', 'due']);
    expect(missing('nobodys', 'inbox', { ...full, due: '2028-01-01' })).toEqual(['invalid', 'due']);
    expect(missing('nobodys', 'inbox', { ...full, due: 'gauw' })).toEqual(['invalid', 'due']);
    expect(checkMove(lying('inbox'), 'nobodys', full, today)).toEqual({
      ok: true,
      value: { reason: full.reason, due: full.due, asksOn: full.asksOn },
    });
    expect(checkMove({ triage: 'inbox', state: 'withdrawn', answers: 0 }, 'nobodys', full, today).ok).toBe(false);
  });
  it('whatever is done one after the other, it lies where the last move said', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 30 }), (tried) => {
        let at: TriageState = 'inbox';
        for (const move of tried) {
          const row = triageMoveOf(move);
          if (mayMove(at, move, row.by)) at = row.to;
          else expect(checkMove(lying(at), move, full, today).ok && row.by === 'staff').toBe(false);
        }
        expect(triageStates).toContain(at);
      }),
    );
  });
});

describe('what a desk says', () => {
  const form = { kind: 'no', words: 'Daar is geen geld voor.', due: '', desk: '' };
  it('says why, when and whose, as far as its answer asks', () => {
    const paths = (different: object) => {
      const checked = checkDeskAnswer({ ...form, ...different }, today);
      return checked.ok ? [] : (checked.refusal.errors ?? []).map((e) => e.path);
    };
    expect(paths({})).toEqual([]);
    expect(paths({ words: ' ' })).toEqual(['words']);
    expect(paths({ kind: '' })).toEqual(['kind']);
    expect(paths({ kind: 'taken-up' })).toEqual(['due']);
    expect(paths({ kind: 'not-ours' })).toEqual(['desk']);
    expect(paths({ kind: 'done', words: 'x'.repeat(2001) })).toEqual(['words']);
  });
  it('leaves behind what its answer does not ask', () => {
    expect(checkDeskAnswer({ ...form, due: '2026-12-01', desk: 'Groen' }, today)).toEqual({
      ok: true,
      value: { kind: 'no', words: form.words },
    });
  });
});

describe('what goes along to a desk', () => {
  const told = {
    sharing: 'team',
    language: 'nl',
    text: 'Bel Jan de Vries op 06 12345678, de lamp is stuk',
  } as unknown as Message; // only what the rule reads
  it('is without everything by which somebody may be recognised, guesses at names too', () => {
    const words = wordsAlong(told, noStreets);
    expect(words).not.toContain('Vries');
    expect(words).not.toContain('12345678');
    expect(words).toContain('de lamp is stuk');
  });
  it('is what stands on the page with its teller’s yes, and never a proposal that waits', () => {
    const story = { state: 'published', text: 'De lamp is stuk' } as const;
    expect(wordsAlong({ ...told, story }, noStreets)).toBe(story.text);
    expect(wordsAlong({ ...told, story: { ...story, state: 'shown-to-teller' } }, noStreets)).not.toBe(story.text);
  });
  it('is nothing of what is wanted in the lee, and nothing to police or enforcement', () => {
    const municipality = { organisationKind: 'municipality' } as const;
    expect(mayGoAlong(told, municipality)).toBe(true);
    expect(mayGoAlong({ ...told, sharing: 'lee' }, municipality)).toBe(false);
    expect(mayGoAlong({ ...told, story: { state: 'lee', text: '' } }, municipality)).toBe(false);
    for (const organisationKind of ['police', 'enforcement'] as const)
      expect(mayGoAlong(told, { organisationKind })).toBe(false);
  });
});
