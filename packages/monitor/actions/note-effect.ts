import { perspectives } from '../contributions/contribution.ts';
import { isLanguage } from '../languages/languages.ts';
import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';
import type { ActionEffect } from './action.ts';
import { dayWrong, idWrong, wordsWrong } from './check-action.ts';
import { actionToTend } from './tend-actions.ts';

export interface EffectCommand {
  readonly id: string;
  /** Of the effect, made by the form: sending twice notes one. */
  readonly effectId: string;
  readonly perspective: string;
  readonly good: boolean;
  readonly meant: boolean;
  readonly words: string;
  readonly language?: string;
  readonly source: string;
  readonly seenOn: string;
}

const longestEffect = 300;
const longestSource = 120;

/** Notes what came of an action for somebody: good or bad, meant or not, with who says so and when it was seen. */
export const noteActionEffect = async (
  ports: Ports,
  staff: Staff,
  command: EffectCommand,
): Promise<Result<{ readonly id: string }>> => {
  const found = await actionToTend(ports, staff, command.id);
  if (!found.ok) return found;
  const at = ports.now();
  const { date } = ports.local(at);
  const { good, meant, seenOn, language = 'nl' } = command;
  const [words, source] = [command.words.trim(), command.source.trim()];
  const perspective = perspectives.find((p) => p === command.perspective);
  const errors: FieldError[] = [
    ...idWrong('id', command.effectId),
    ...(perspective ? [] : [{ path: 'perspective', code: 'not-an-option' } as const]),
    ...(isLanguage(language) ? [] : [{ path: 'language', code: 'unknown-language' } as const]),
    ...wordsWrong('words', words, longestEffect),
    ...wordsWrong('source', source, longestSource),
    ...dayWrong('seenOn', seenOn, date),
    ...(seenOn > date ? [{ path: 'seenOn', code: 'in-the-future' } as const] : []),
  ];
  if (errors.length > 0 || !perspective || !isLanguage(language)) return invalid(errors);
  const effect: ActionEffect = { id: command.effectId, perspective, good, meant, words, language, source, seenOn };
  await ports.actions.noteEffect(found.value.id, effect, staff.id, at);
  return done({ id: found.value.id });
};
