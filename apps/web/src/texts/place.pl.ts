export { texts } from './place.en.ts';
