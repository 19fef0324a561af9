export * from './answer.ts';
export * from './feedback.ts';
export * from './feedback-store.ts';
export * from './standard-answers.ts';
export { givenStandardOf, standardPattern, standardSentence } from './standard-sentence.ts';
export type * from './waits.ts';
