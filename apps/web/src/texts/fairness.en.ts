import type { FairnessTexts } from './fairness.nl.ts';

export const texts: FairnessTexts = {
  title: 'Two more taps, if you like',
  help: 'Nobody sees what you chose. We only add it up once at least 5 people said something. You may change it later.',
  fair: {
    ask: 'Did this go fairly?',
    yes: 'Yes',
    between: 'Partly',
    no: 'No',
  },
  again: {
    ask: 'Would you take part again?',
    yes: 'Yes',
    between: 'Maybe',
    no: 'No',
  },
  chosen: 'You chose:',
  kept: 'Kept.',
  public:
    'Did this go fairly? This is what people who got an answer said {when}: {yes} times yes, {between} times partly, {no} times no.',
  publicJoined:
    'Did this go fairly? This is what people who got an answer said {when}: {yes} times yes, {no} times partly or no.',
  publicAgain: 'Would you take part again? {yes} times yes, {between} times maybe, {no} times no.',
  publicAgainJoined: 'Would you take part again? {yes} times yes, {no} times maybe or no.',
};
