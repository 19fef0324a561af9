import type { EventTexts } from './events.nl.ts';

export const texts = {
  title: 'What happened here',
  intro: 'This helps to understand the figures. The number stands in the drawing too.',
  near: 'What happened nearby is included.',
  nothing: 'Nothing has been noted here yet. Works in the street, an opening or a party will stand here.',
  span: '{from} to {to}',
  source: 'Source: {source}',
  at: 'in {place}',
  writtenIn: 'in {language}',
  kinds: {
    works: 'Works in the street',
    finished: 'Finished',
    opening: 'Opening',
    activity: 'Activity',
    change: 'Change',
    incident: 'Incident',
  },
  line: 'See this on a time line',
  lineTitle: '{place} over time',
  lineIntro:
    'How often people told something here, per period that is over. The numbers are what happened here. Time runs from left to right.',
  column: 'Period',
  told: 'Told',
  events: 'What happened',
  tooFew: 'too little to show',
  notLooked: 'nothing told',
  back: 'Back to {place}',
  drawing: 'Drawing: a bar per period, with the numbers of what happened.',
} satisfies EventTexts;
