export { texts } from './frame.en.ts';
