export { fieldErrorTexts, refusalTexts } from './texts.en.ts';
