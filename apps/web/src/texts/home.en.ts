import type { HomeTexts } from './home.nl.ts';

export const texts: HomeTexts = {
  title: 'How are things in your street?',
  results: { one: '{n} place found for “{q}”', other: '{n} places found for “{q}”' },
  noResults: 'No place found for “{q}”',
  noResultsHelp: 'Type a part of the name, without a house number. Or choose your neighbourhood below.',
  inPlace: '{scale} in {place}',
  together: 'Here we look together now',
  allAreas: 'All neighbourhoods by name',
  map: 'Sketch of the neighbourhoods of {municipality}. The numbered places are in the list.',
  mapPlain: 'Sketch of the neighbourhoods of {municipality}.',
  schematic: 'Sketch: the boundaries are simplified.',
  mapColour: 'The colour only says where we look, not how things are there.',
  mapSource: 'Source:',
  how: 'How does it work?',
  howSteps: [
    'You tap what goes well or could be better in your street. It takes 10 seconds and you need not give your name.',
    'Somebody reads it, and what you told counts in the figures of the neighbourhood.',
    'You get a code. With it you can read later what we do, what we do not do, and why.',
  ],
  follow: 'Do you have a follow code?',
  followHelp: 'Four words and three digits, or 16 digits.',
  followButton: 'See what became of it',
  tell: 'Tell something about your street',
};
