export { texts } from './following.en.ts';
