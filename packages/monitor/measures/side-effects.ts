import { isLanguage } from '../languages/languages.ts';
import type { Staff } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import { isLocalDate } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { isMeasureId, longestParagraph, namesNobody, textErrors } from './check-measure.ts';
import { measureToManage } from './measures.ts';
import { isSideEffectPerspective, isSideEffectSource } from './side-effect.ts';

export interface SideEffectCommand {
  /** Of the measure. */
  readonly id: string;
  /** Made by the form: sending twice notes once. */
  readonly effectId: string;
  readonly words: string;
  readonly language?: string;
  readonly perspective: string;
  readonly valence: string;
  readonly meant: boolean;
  readonly source: string;
  readonly heard: string;
}

/** Notes what a measure brought about for whom: it waits at the desk until somebody decides that it may be shown. */
export const noteSideEffect = async (
  ports: Ports,
  staff: Staff,
  command: SideEffectCommand,
): Promise<Result<{ readonly id: string }>> => {
  const found = await measureToManage(ports, staff, command);
  if (!found.ok) return found;
  const at = ports.now();
  const { perspective, valence, source, heard, meant, language = 'nl', effectId } = command;
  const words = command.words.trim();
  const rightDay = isLocalDate(heard) && heard >= '2000-01-01' && heard <= ports.local(at).date;
  const errors: FieldError[] = [
    ...(isMeasureId(effectId) ? [] : [{ path: 'effectId', code: 'not-a-uuid' } as const]),
    ...textErrors('words', words, longestParagraph),
    ...(isSideEffectPerspective(perspective) ? [] : [{ path: 'perspective', code: 'not-an-option' } as const]),
    ...(valence === 'positive' || valence === 'negative' ? [] : [{ path: 'valence', code: 'not-an-option' } as const]),
    ...(isSideEffectSource(source) ? [] : [{ path: 'source', code: 'not-an-option' } as const]),
    ...(rightDay ? [] : [{ path: 'heard', code: heard === '' ? 'missing' : 'out-of-range' } as const]),
    ...(isLanguage(language) ? [] : [{ path: 'language', code: 'unknown-language' } as const]),
  ];
  if (
    errors.length > 0 ||
    !isSideEffectPerspective(perspective) ||
    !isSideEffectSource(source) ||
    !isLanguage(language) ||
    (valence !== 'positive' && valence !== 'negative')
  )
    return invalid(errors);
  const clean = namesNobody([words]);
  if (!clean.ok) return clean;
  await ports.measures.noteSideEffect({
    ...{ id: found.value.id, effectId, words, language, perspective, valence, meant, source, heard },
    ...{ staffId: staff.id, at },
  });
  return done({ id: found.value.id });
};

/** Decides that a side effect may stand on public pages, or stays at the desk: by somebody who judges stories too. */
export const judgeSideEffect = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly effectId: string; readonly state: string },
): Promise<Result<{ readonly id: string }>> => {
  const found = await measureToManage(ports, staff, command);
  if (!found.ok) return found;
  for (const place of found.value.places) {
    const permitted = permit(staff, 'moderate', place);
    if (!permitted.ok) return permitted;
  }
  const { effectId, state } = command;
  if (state !== 'shown' && state !== 'kept') return invalid([{ path: 'state', code: 'not-an-option' }]);
  const { id } = found.value;
  const known = isMeasureId(effectId);
  const judged =
    known && (await ports.measures.judgeSideEffect({ id, effectId, state, staffId: staff.id, at: ports.now() }));
  return judged ? done({ id }) : refuse('page-unknown');
};
