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
  change: 'This belongs with something that is changing here. We saw that on {when}.',
  where: 'Where: {where}',
  passedOver: {
    discussed: 'Not discussed separately',
  },
  brought: {
    title: 'Who has it now',
    desk: 'who deals with it',
    moves: {
      'hand-on': 'Passed on to {desk}, {when}. We asked for an answer by {due}.',
      'desk-answer': '{desk} answered, {when}. One of us looks at it and lets you know.',
      'go-on': '{desk} goes on with it. On {due} we ask how it stands.',
      conclude: 'What {desk} said is in our answer.',
      merge: 'Somebody else told the same, {when}. Whatever they are answered, you are answered too.',
      split: 'We look at it by itself again, {when}.',
      nobodys: 'This is nobody’s, {when}. {name} finds out who will do it. You hear more on {due}.',
      back: 'It is with us again, {when}.',
      settle: 'It is finished, {when}.',
    },
    higher: {
      city: 'The city decides about this, {when}. {name} keeps asking. You hear more on {due}.',
      region: 'The region decides about this, {when}. {name} keeps asking. You hear more on {due}.',
      country: 'The country decides about this, {when}. {name} keeps asking. You hear more on {due}.',
    },
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
