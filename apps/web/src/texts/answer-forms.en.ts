import type { AnswerFormsTexts } from './answer-forms.nl.ts';

export const texts: AnswerFormsTexts = {
  title: 'An answer for {place}',
  about: 'People told something about: {theme}. This is the answer.',
  aboutAll: 'People told how things are here. This is the answer.',
  corrects: 'This corrects an earlier answer.',
  scan: 'Scan this for more about {place}.',
  type: 'Or type this',
  by: '{name}, municipality of {municipality}, {day}',
  more: 'Read more or tell something yourself: {url}',
  opening: 'Hello everybody. I read you an answer from the municipality of {municipality}. It is about {place}.',
  kind: 'The short answer is: {kind}.',
  closing: 'Do you want to tell something yourself? You can, without your name. I am glad to help. In danger call 112.',
};
