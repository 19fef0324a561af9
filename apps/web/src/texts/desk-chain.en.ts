import type { DeskChainTexts } from './desk-chain.nl.ts';

export const texts: DeskChainTexts = {
  title: 'Step by step',
  help: 'Whoever told it reads the same steps behind the code, without the names of who read it.',
  helpAction: 'What it began with, where it was talked over, who decided, and what came of it.',
  helpTheme: 'From what happens here about this theme: talks, actions and measures.',
  kinds: {
    message: 'Told',
    signal: 'Signal',
    talk: 'Talk',
    round: 'Statements',
    action: 'Action',
    measure: 'Measure',
  },
  talks: {
    title: 'Talk it over at a city talk',
    help: 'Whoever told it reads where and when it is talked over.',
    none: 'No talk is planned here, and there was none in the last months.',
    plan: 'Plan a talk',
    choose: 'Which talk',
    option: '{day}, {place}, {venue}',
    put: 'Put on the talk',
    on: 'Is on the talk of {day}, {place}.',
    off: 'Take off',
  },
  done: {
    put: 'It is on the talk.',
    off: 'It was taken off the talk.',
  },
};
