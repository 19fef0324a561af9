export { inWordsFor } from './action-links.ts';
export * from './chain.ts';
export * from './chain-of.ts';
export type * from './chain-store.ts';
export { chainOfAction, chainsOfActions } from './of-action.ts';
export { type AgendaItem, chainOfTheme } from './of-theme.ts';
export type * from './steps-beforehand.ts';
