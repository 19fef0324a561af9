import type { Language } from '../languages/languages.ts';
import type { ChainStep } from './chain.ts';

/** In the words of the municipality: Dutch, and any other language that it wrote itself. */
type OwnWords = { readonly nl: string } & Readonly<Partial<Record<Language, string | undefined>>>;

/** Said beforehand: who decides in a step, and what a resident can do in it. What is left out is said by the product. */
export type StepsBeforehand = Readonly<
  Partial<Record<ChainStep, { readonly who?: OwnWords | undefined; readonly say?: OwnWords | undefined } | undefined>>
>;
