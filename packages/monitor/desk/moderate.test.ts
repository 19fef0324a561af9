import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharings } from '../contributions/contribution.ts';
import {
  type Message,
  mayStep,
  messageStates,
  messageSteps,
  type StoryState,
  storyStates,
  storySteps,
} from './desk.ts';
import { type Moderation, type ModerationDetails, moderate, moderations } from './moderate.ts';

const today = '2026-11-23';
const told: Message = {
  id: '0192aaaa-0000-7000-8000-000000000001',
  currentId: '0192aaaa-0000-7000-8000-000000000001',
  kind: 'words',
  state: 'read',
  receivedAt: 0,
  week: 202648,
  edition: 2026,
  placeId: 'straat:0518:kaapseplein',
  placeName: 'Kaapseplein',
  within: ['straat:0518:kaapseplein', 'GM0518'],
  theme: 'meeting',
  valence: 'positive',
  perspective: 'resident',
  channel: 'phone',
  sharing: 'public',
  language: 'nl',
  text: 'Het buurtfeest was gezellig',
  reachable: true,
  photos: 0,
  story: { state: 'new', text: 'Het buurtfeest was gezellig' },
  answers: 0,
  triage: 'inbox',
  followers: 0,
};
const inState = (state: StoryState, more: Partial<Message> = {}): Message => ({
  ...told,
  story: { state, text: 'tekst die er staat' },
  ...more,
});
const complete: ModerationDetails = {
  text: 'Het feest was gezellig',
  reason: 'pas begonnen',
  reviewDate: '2027-02-01',
};
const all = Object.keys(moderations) as Moderation[]; // keys of a literal
const codeOf = (r: ReturnType<typeof moderate>) => (r.ok ? 'done' : r.refusal.code);

const anyMessage = fc.record({
  state: fc.constantFrom(...messageStates),
  sharing: fc.constantFrom(...sharings),
  reachable: fc.boolean(),
  story: fc.option(fc.record({ state: fc.constantFrom(...storyStates), text: fc.string() }), { nil: undefined }),
});
const anyDetails = fc.record(
  { text: fc.string(), reason: fc.string(), reviewDate: fc.oneof(fc.string(), fc.constant('2027-02-01')) },
  { requiredKeys: [] },
);
type Drawn = { readonly story: Message['story'] | undefined } & Partial<Omit<Message, 'story'>>;
const messageFrom = ({ story, ...rest }: Drawn): Message => {
  const { story: _, ...bare } = told;
  return { ...bare, ...rest, ...(story ? { story } : {}) };
};

describe('a decision about a story', () => {
  test.each(all.flatMap((m) => storyStates.map((s) => [m, s] as const)))(
    '%s from %s is possible exactly where the table has the step',
    (moderation, state) => {
      const { by, to } = moderations[moderation];
      const inTable = storySteps.some((s) => s.from === state && s.to === to && s.by === by);
      const result = moderate(inState(state), moderation, complete, today);
      expect(codeOf(result)).toBe(inTable ? 'done' : 'step-not-possible');
      if (result.ok) expect(result.value).toMatchObject({ from: state, to });
    },
  );

  test('every step of the table belongs to a decision that a person can take', () => {
    for (const step of storySteps)
      expect(all.some((m) => moderations[m].to === step.to && moderations[m].by === step.by)).toBe(true);
  });

  test('never makes a story wider than its teller shared it, whatever its state and whoever decides', () => {
    fc.assert(
      fc.property(anyMessage, fc.constantFrom(...all), anyDetails, (message, moderation, details) => {
        const result = moderate(messageFrom(message), moderation, details, today);
        if (result.ok && ['published', 'shown-to-teller'].includes(result.value.to))
          expect(message.sharing).toBe('public');
      }),
    );
  });

  test('never touches a withdrawn message', () => {
    fc.assert(
      fc.property(anyMessage, fc.constantFrom(...all), anyDetails, (message, moderation, details) => {
        const withdrawn = messageFrom({ ...message, state: 'withdrawn' });
        expect(codeOf(moderate(withdrawn, moderation, details, today))).toBe('step-not-possible');
      }),
    );
  });

  test('staff never publish a text that somebody else than the teller wrote', () => {
    fc.assert(
      fc.property(anyMessage, anyDetails, (message, details) => {
        const result = moderate(messageFrom(message), 'publish', details, today);
        if (result.ok) expect(result.value.text).toBe(told.text);
      }),
    );
  });

  test('words that nobody decided about yet are new', () => {
    const { story: _, ...undecided } = told;
    expect(moderate(undecided, 'publish', {}, today)).toMatchObject({
      ok: true,
      value: { from: 'new', to: 'published' },
    });
    expect(codeOf(moderate({ ...undecided, text: '' }, 'publish', {}, today))).toBe('step-not-possible');
  });

  test('for the team only: publishing and editing are refused with that reason', () => {
    for (const moderation of ['publish', 'propose-edit'] as const)
      expect(codeOf(moderate(inState('new', { sharing: 'team' }), moderation, complete, today))).toBe(
        'wider-than-shared',
      );
  });

  test('what has the form of a phone number or an address asks first, also in an edited text; a name does not', () => {
    const telling = (text: string) => inState('new', { text });
    const phone = telling('Bel Kees op 06 12345678');
    expect(moderate(phone, 'publish', {}, today)).toMatchObject({
      refusal: { code: 'still-recognisable', errors: [{ path: 'sure', code: 'missing' }] },
    });
    expect(codeOf(moderate(phone, 'publish', { sure: true }, today))).toBe('done');
    expect(codeOf(moderate(telling('Kees van hiernaast helpt'), 'publish', {}, today))).toBe('done');
    const edit = (text: string, sure = false) => codeOf(moderate(phone, 'propose-edit', { text, sure }, today));
    expect(edit('Bel [naam] op [telefoonnummer]')).toBe('done');
    expect(edit('Kom langs op Weimarstraat 12')).toBe('still-recognisable');
    expect(edit('Kom langs op Weimarstraat 12', true)).toBe('done');
    expect(codeOf(moderate(phone, 'keep-in-team', {}, today))).toBe('done');
  });

  test('a teller without a follow code cannot be shown an edited text', () => {
    expect(codeOf(moderate(inState('new', { reachable: false }), 'propose-edit', complete, today))).toBe(
      'teller-not-reachable',
    );
  });

  test.each([
    ['no text', { text: ' ' }, 'missing'],
    ['a text that nobody reads to the end', { text: 'x'.repeat(2001) }, 'too-long'],
  ])('an edit with %s is refused', (_, details, code) => {
    const result = moderate(told, 'propose-edit', { ...complete, ...details }, today);
    expect(result).toEqual({ ok: false, refusal: { code: 'invalid', errors: [{ path: 'text', code }] } });
  });

  test('the lee asks for a reason', () => {
    expect(codeOf(moderate(told, 'keep-in-lee', { ...complete, reason: '  ' }, today))).toBe('reason-needed');
  });

  test.each([
    ['', 'missing'],
    ['2027-02-30', 'not-a-time'],
    ['volgende week', 'not-a-time'],
    [today, 'out-of-range'],
    ['2026-11-22', 'out-of-range'],
    ['2031-01-01', 'out-of-range'],
  ])('the lee refuses the review date "%s" as %s', (reviewDate, code) => {
    const result = moderate(told, 'keep-in-lee', { ...complete, reviewDate }, today);
    expect(result).toEqual({ ok: false, refusal: { code: 'invalid', errors: [{ path: 'reviewDate', code }] } });
  });
});

describe('the table of message states', () => {
  test.each(messageStates.flatMap((from) => messageStates.map((to) => [from, to] as const)))(
    '%s -> %s goes forward or is a further answer',
    (from, to) => {
      const forward =
        messageStates.indexOf(to) > messageStates.indexOf(from) || (from === 'decided' && to === 'decided');
      if (mayStep(from, to)) expect(forward).toBe(true);
    },
  );

  test('a teller can withdraw from every state, and nothing comes after that', () => {
    for (const state of messageStates.slice(0, -1)) expect(mayStep(state, 'withdrawn')).toBe(true);
    expect(messageSteps.filter((s) => s.from === 'withdrawn')).toEqual([]);
  });

  test('what a teller refused, staff cannot bring back', () => {
    expect(storySteps.filter((s) => s.from === 'refused-by-teller')).toEqual([]);
  });
});
