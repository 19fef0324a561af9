export { asDigits, asWords, canonical, type FollowCode, followCodeFromBytes, parseFollowCode } from './follow-code.ts';
