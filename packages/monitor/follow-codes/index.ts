export { asDigits, canonical, type FollowCode, followCodeFromBytes } from './code-value.ts';
export { asWords, parseFollowCode } from './follow-code.ts';
