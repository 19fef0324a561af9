import type { texts as dutch } from './texts.nl.ts';

export const texts: typeof dutch = {
  name: 'Logbook',
  why: 'It shows you your own course each week, and nobody needs to ask you for it later. What you write stays within your own organisation.',
  questions: {
    activity: { ask: 'What did you do?' },
    children: { ask: 'Children and young people', help: 'How many were there, roughly?' },
    girls: { ask: 'of whom girls' },
    adults: { ask: 'Adults', help: 'Parents, neighbours, passers-by.' },
    spoken: { ask: 'whom you talked with' },
    well: { ask: 'What went well?', help: 'One sentence is enough. No names.' },
    notable: { ask: 'What stood out?', help: 'May be empty. No names.' },
  },
  options: {
    'activity.football-cage': 'Football cage',
    'activity.street': 'On the street',
    'activity.indoor': 'Indoors',
    'activity.sports': 'Sports and games',
    'activity.homework': 'Homework',
    'activity.girls': 'For girls',
    'activity.talk': 'A talk',
    'activity.other': 'Something else',
  },
};
