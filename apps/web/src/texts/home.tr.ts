export { texts } from './home.en.ts';
