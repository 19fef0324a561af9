import type { texts as nl } from './texts.nl.ts';

export const texts = {
  name: 'What do you notice?',
  why: 'We ask this to know how this street is doing, also what goes well. You can read back what came of it.',
  questions: {
    valence: {
      ask: 'What do you notice in this street?',
      help: '10 seconds. No name needed. You may stop after one tap.',
    },
    theme: { ask: 'What is it about?', help: 'Skip whatever you do not want to fill in.' },
    story: {
      ask: 'Would you like to tell more?',
      help: 'One sentence is enough. Better not to name people or house numbers.',
    },
  },
  options: {
    'valence.positive': 'This goes well',
    'valence.negative': 'This could be better',
    'valence.mixed': 'A bit of both',
    'theme.social': 'Living together',
    'theme.clean': 'Clean and well kept',
    'theme.safety': 'Safe',
    'theme.care': 'Care at home',
    'theme.youth': 'Young people',
    'theme.traffic': 'Traffic',
    'theme.green': 'Green',
    'theme.homes': 'Homes',
    'theme.meeting': 'Meeting places',
    'theme.shops': 'Shops',
    'theme.other': 'Something else',
  },
} satisfies typeof nl;
