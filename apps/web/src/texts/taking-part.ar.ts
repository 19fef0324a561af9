export { texts } from './taking-part.en.ts';
