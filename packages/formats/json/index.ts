export { endOfString, nestsDeeper } from './nesting.ts';
