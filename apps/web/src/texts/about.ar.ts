export { texts } from './about.en.ts';
