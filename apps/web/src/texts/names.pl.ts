export { texts } from './names.en.ts';
