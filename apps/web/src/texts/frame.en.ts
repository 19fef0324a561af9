import type { FrameTexts } from './frame.nl.ts';

export const texts: FrameTexts = {
  brand: 'Straatwijs',
  skip: 'To the content',
  language: 'Language',
  example: 'Example',
  exampleHelp: 'This is an example. The places exist; what people tell here is made up.',
  notReadAtOnce: {
    one: 'This is not read at once; we read within {n} working day.',
    other: 'This is not read at once; we read within {n} working days.',
  },
  danger: 'Danger? Call 112.',
  comparedWithItself: 'Compared with this place itself, never with other places.',
  navigation: {
    home: 'Find a place',
    takePart: 'Tell us something',
    follow: 'Follow your message',
    about: 'About Straatwijs',
    privacy: 'Privacy',
    staff: 'For staff',
  },
  navigationName: 'Main menu',
  errorTitle: {
    403: 'This is not for your task',
    404: 'We cannot find this',
    429: 'Please wait a moment',
    other: 'Something went wrong',
  },
  wentWrong: 'This is our fault, not yours. Please try again in a minute.',
  backToSearch: 'Look for a street or square',
  search: { label: 'Street, square or neighbourhood', button: 'Search' },
  codeUnknown: 'We do not know this code. The poster may be old. Look for the street by name.',
};
