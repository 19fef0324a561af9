import type { Language } from '../languages/languages.ts';
import type { LocalDate } from '../periods/index.ts';

/** Where somebody has it from. */
export const sideEffectSources = ['story', 'talk', 'seen'] as const;
export type SideEffectSource = (typeof sideEffectSources)[number];
export const isSideEffectSource = (v: unknown): v is SideEffectSource =>
  (sideEffectSources as readonly unknown[]).includes(v);

/** For whom it is so, as contributions name them. */
export const sideEffectPerspectives = [
  'resident',
  'young-resident',
  'professional',
  'official',
  'entrepreneur',
  'visitor',
] as const;
export type SideEffectPerspective = (typeof sideEffectPerspectives)[number];
export const isSideEffectPerspective = (v: unknown): v is SideEffectPerspective =>
  (sideEffectPerspectives as readonly unknown[]).includes(v);

/** Waiting for somebody to look at it, on public pages, or kept at the desk. */
export type SideEffectState = 'waiting' | 'shown' | 'kept';

/** What a measure brought about beside what was expected (neveneffect), for whom. */
export interface SideEffect {
  readonly id: string;
  readonly words: string;
  readonly language: Language;
  readonly perspective: SideEffectPerspective;
  readonly valence: 'positive' | 'negative';
  readonly meant: boolean;
  readonly source: SideEffectSource;
  readonly heard: LocalDate;
  readonly by: string;
  readonly at: number;
  readonly state: SideEffectState;
}
