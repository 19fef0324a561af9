import {
  type ActionAtDesk,
  type ActionForm,
  actionMoves,
  isDecided,
  type Ports,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { dateInWords } from '#web/desk/ago.ts';
import { fill } from '#web/language/fill.ts';
import { actionTexts } from '#web/texts/actions.server.ts';
import { deskActionTexts } from '#web/texts/desk-actions.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { offerTexts } from '#web/texts/offers.server.ts';

/** One action at the desk: how it stands and where it can go, its steps, those who told it, and help. */
export const oneActionView = (
  ports: Ports,
  { action, mayTend, messages, told, offers, opinion }: ActionAtDesk,
  language: ScreenLanguage,
) => {
  const t = deskActionTexts(language);
  const names = nameTexts(language);
  const { states } = actionTexts(language);
  const day = (date: string) => dateInWords(date, language);
  const dayOf = (at: number) => day(ports.local(at).date);
  const { yes, half, no } = opinion.tally;
  const content: ActionForm = action;
  return {
    mayTend,
    id: action.id,
    version: action.version,
    content,
    title: action.title,
    language: action.language,
    words: action.words,
    place: { id: action.placeId, name: action.placeName },
    within: action.within,
    kind: t.form.kinds[action.kind],
    theme: names.themes[action.theme],
    state: action.state,
    stateName: states[action.state],
    isPublic: isDecided(action),
    written: fill(t.one.written, { name: action.writtenBy || '–', day: dayOf(action.writtenAt) }),
    moves: actionMoves.filter((m) => m.from === action.state && m.by === 'staff').map((m) => m.to),
    steps: action.steps.map((s) => ({
      id: s.id,
      title: s.title,
      language: s.language,
      due: s.due,
      done: s.doneOn !== undefined,
      thanks: s.thanksFor !== undefined,
      when: s.doneOn ? `${t.one.done}: ${day(s.doneOn)}` : `${t.one.by} ${day(s.due)}`,
      late: action.state === 'running' && s.doneOn === undefined && s.due < ports.local(ports.now()).date,
    })),
    effects: action.effects.map((e) => ({
      id: e.id,
      good: e.good,
      kind: [e.good ? t.one.good : t.one.bad, e.meant ? t.one.meant : t.one.notMeant].join(', '),
      who: names.perspectives[e.perspective] ?? e.perspective,
      words: e.words,
      language: e.language,
      source: `${e.source} · ${day(e.seenOn)}`,
    })),
    history: action.moves.map((m, n) => ({
      n,
      line: [dayOf(m.at), states[m.to], m.by === 'contributors' ? t.one.byTellers : m.who].filter(Boolean).join(' · '),
      reason: m.reason,
      language: m.language,
    })),
    told,
    messages: messages.map((m) => ({ id: m.id, text: m.text, language: m.language, place: m.placeName })),
    opinion: yes + half + no === 0 ? t.one.noOpinion : fill(t.one.opinion, { yes, half, no }),
    said: opinion.words.map((w, n) => ({
      n,
      says: actionTexts(language).answers[w.says],
      words: w.words ?? '',
      language: w.language,
    })),
    offers: offers.map(({ offer, use }) => ({
      id: offer.id,
      use: t.one.uses[use],
      isOpen: use === 'asked',
      kind: offer.kind === undefined ? '' : offerTexts(language).kinds[offer.kind],
      words: offer.words ?? '',
      language: offer.language,
    })),
  };
};
export type OneAction = ReturnType<typeof oneActionView>;
