import {
  type AnswerKind,
  type DeskLanguage,
  type FillInName,
  standardAnswerIds,
  standardAnswerOf,
  standardPattern,
} from '@straatwijs/monitor';
import { type IconName, iconNames } from '#web/theme/icon-names.ts';

/** A standard answer in the list to choose from. */
export interface StandardChoice {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly sentence: string;
  readonly pictogram: IconName;
  readonly asks: readonly FillInName[];
}

export const standardChoices = (language: DeskLanguage): readonly StandardChoice[] =>
  standardAnswerIds.map((id) => {
    const { kind, pictogram, asks } = standardAnswerOf(id);
    const icon = iconNames.find((name) => name === pictogram) ?? 'message';
    return { id, kind, asks, pictogram: icon, sentence: standardPattern(id, language) };
  });
