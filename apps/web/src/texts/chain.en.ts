import type { ChainTexts } from './chain.nl.ts';

export const texts: ChainTexts = {
  corrects: 'This corrects our answer of {day}.',
  corrected: 'This answer was corrected later, on {day}.',
  title: 'Step by step',
  by: '{role}, {when}',
  notKnownWhen: 'We no longer know exactly when.',
  roles: {
    coordinator: 'The neighbourhood manager',
    deputy: 'Who stands in for the neighbourhood manager',
    reader: 'Somebody who reads along',
    'desk-officer': 'Somebody of the desk',
    other: 'Somebody who works here',
  },
  decided: '{kind}: {who}, {when}',
  why: 'The answer below tells you why.',
  where: 'Where: {where}',
  passedOver: {
    discussed: 'Not discussed separately',
  },
  doing: {
    done: 'Work is going on',
    todo: 'Work has not begun yet',
  },
  done: {
    done: 'Finished',
    todo: 'Not finished yet',
  },
  effect: {
    done: 'What changed afterwards',
    todo: 'What it brings is not known yet',
  },
  notComing: 'It ends here. We will not do this, or somebody else is in charge of it.',
  who: 'Who decides, and what can you have a say in?',
  yes: 'Happened:',
  no: 'Not yet:',
  planned: 'Comes up on {when}',
  on: '{kind}, {when}',
  talk: 'More about this talk',
  skipped: 'Skipped:',
  never: 'Will not happen:',
};
