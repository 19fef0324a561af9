import type { Component, ComponentProps } from 'svelte';
import type WordsScreen from './Words.svelte';

type Words = Component<ComponentProps<typeof WordsScreen>>;
let words: Words | undefined;

/** The question for own words, once it is here: the first screen goes without. */
export const wordsHere = (): Words | undefined => words;
/** Brings it. @throws when it cannot come */
export const bringWords = async (): Promise<Words> => {
  words ??= (await import('./Words.svelte')).default;
  return words;
};

// A page that came with the question takes it over as it stands; the server always has it.
if (import.meta.env.SSR || document.querySelector('[data-words]')) await bringWords();
