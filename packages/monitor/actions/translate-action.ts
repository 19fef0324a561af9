import type { Staff } from '../people/people.ts';
import { may, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { checkTranslation } from '../translations/translate.ts';
import { type Action, isActionId } from './action.ts';

/** A text of an action that everybody reads, by the name of its field or the id of its step, effect or move. */
export interface ActionText {
  readonly part: string;
  readonly kind: 'title' | 'words' | 'expects' | 'decides' | 'influence' | 'staysAfter' | 'step' | 'effect' | 'move';
  readonly words: string;
  readonly language: string;
}

/** Everything of an action that people can translate, in the order of its page. Pure. */
export const textsOfAction = (action: Action): readonly ActionText[] => {
  const { language, expects, decides, influence, staysAfter } = action;
  const fields = { title: action.title, words: action.words, expects: expects?.what, decides, influence, staysAfter };
  const kinds = Object.keys(fields) as (keyof typeof fields)[]; // keys of the literal above
  return [
    ...kinds.flatMap((kind) => {
      const words = fields[kind];
      return words === undefined ? [] : [{ part: kind, kind, words, language }];
    }),
    ...action.steps.map((s) => ({ part: s.id, kind: 'step' as const, words: s.title, language: s.language })),
    ...action.effects.map((e) => ({ part: e.id, kind: 'effect' as const, words: e.words, language: e.language })),
    ...action.moves.flatMap(({ reason, language: of }, n) =>
      reason === undefined ? [] : [{ part: `move-${n}`, kind: 'move' as const, words: reason, language: of }],
    ),
  ];
};

/**
 * Keeps what a person translated of an action. It belongs to the words that the translator saw: when those are written anew it
 * is no longer shown, and a translation of words that are gone is refused with `changed-meanwhile`.
 */
export const translateAction = async (
  ports: Ports,
  staff: Staff,
  command: {
    readonly id: string;
    readonly part: string;
    /** What the translator had before them. */
    readonly source: string;
    readonly language: string;
    readonly words: string;
  },
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'translate');
  if (!permitted.ok) return permitted;
  const action = isActionId(command.id) ? await ports.actions.action(command.id) : undefined;
  if (!action || !may(staff, 'translate', { within: action.within })) return refuse('page-unknown');
  const text = textsOfAction(action).find((t) => t.part === command.part);
  if (!text) return refuse('step-not-possible');
  // A form turns line ends into those of its own.
  if (text.words !== command.source.replaceAll('\r\n', '\n').trim()) return refuse('changed-meanwhile');
  const words = command.words.trim();
  const errors = checkTranslation(command.language, words, text.language);
  if (errors.length > 0) return { ok: false, refusal: { code: 'invalid', errors } };
  const { language } = command;
  const of = { actionId: action.id, part: text.part, source: text.words };
  await ports.translations.saveOfAction({ ...of, language, words, staffId: staff.id, at: ports.now() });
  return done({ id: action.id });
};
