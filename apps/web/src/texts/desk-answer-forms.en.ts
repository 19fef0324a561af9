import type { DeskAnswerFormsTexts } from './desk-answer-forms.nl.ts';

export const texts: DeskAnswerFormsTexts = {
  title: 'This answer in other forms',
  lead: 'For who has no code or opens no page. It only holds what the answer says.',
  form: 'Form',
  language: 'Language',
  show: 'Show',
  print: 'Print',
  printHelp: 'Prints on A4, without margins of the page. Choose ‘Print’ in your browser and scale 100%.',
  preview: 'This is how it looks',
  other: 'Back to the answers',
  untranslated: 'The own words were not translated into this language. They stand there as they were written.',
  untranslatedLeftOut:
    'The own words were not translated into this language. They are left out: whoever reads aloud or forwards could do nothing with them.',
  nothing: 'In this language there is nothing to say yet: have the own words translated first.',
  picture: 'The picture with it',
  pictureAlt: 'Pictogram of the answer, with a code to the page of {place}',
  download: 'Save the picture',
  message: 'The text',
  messageHelp: 'Tap the text to select all of it. Add yourself who it is for.',
  spokenHelp: 'For somebody whom people know and trust. Read it slowly.',
  forms: {
    article: 'For the newsletter or the window (A4)',
    message: 'Short message with a picture',
    spoken: 'To read aloud',
  },
};
