import type { PhotoTexts } from './photos.nl.ts';

export const texts: PhotoTexts = {
  ask: 'Do you have a photo of it?',
  why: 'A photo shows what you mean. Please leave out people, number plates and house numbers.',
  becomes:
    'Your phone makes the photo smaller; place, time and device are taken out. Somebody of the team looks at it. If you chose “May be on the page”, it can then come to stand with the neighbourhood.',
  take: 'Take a photo',
  choose: 'Choose a photo',
  send: 'Send the photo',
  busy: 'The photo is being made smaller…',
  here: 'On your phone. The photo goes by itself when there is a network.',
  sent: 'The photo was received.',
  lost: 'This photo could not be opened. Choose another one.',
  away: 'Take the photo away',
  own: 'Your photos',
  alt: 'Photo {n} that you sent',
  covered: 'We covered something in the photo.',
  full: 'There are four photos now. More is not possible.',
  states: {
    received: 'Not yet looked at by the team.',
    shown: 'May be on the page, with your story.',
    refused: 'Stays off the page: {reason}',
  },
  reasons: {
    people: 'people or number plates can be recognised on it.',
    home: 'a house or house number can be recognised on it.',
    unclear: 'we cannot see what you mean.',
    hurtful: 'the photo may hurt somebody.',
    elsewhere: 'the photo is about something else.',
  },
  waits: { one: '{n} photo is still on your phone.', other: '{n} photos are still on your phone.' },
};
