import type { NoNetworkTexts } from './no-network.nl.ts';

export const texts: NoNetworkTexts = {
  title: 'No network',
  works: 'This does work:',
  tell: 'Tell something',
  work: 'Where is my work?',
  field: 'My work in the street',
  again: 'Try again',
  itself: 'The page you wanted comes by itself when there is a network again.',
  posted:
    'What you just sent has not arrived. It is still on this screen: leave it open, and send it again when there is a network.',
  sendAgain: 'Send it again',
};
