import type { RetentionTexts } from './texts.nl.ts';

export const texts: RetentionTexts = {
  kinds: {
    facts: {
      name: 'What you chose',
      why: 'Which place, when and what you tapped. That way it counts. Nothing in it points to anybody.',
    },
    words: { name: 'Your own words', why: 'To read them and to answer them.' },
    photos: { name: 'Your photos', why: 'To look at with what you told. What is on the page goes with its story.' },
    'published-stories': {
      name: 'A story on the page',
      why: 'Because you said it could be there. You can always take it off.',
    },
    'stories-in-the-lee': { name: 'A story left in peace', why: 'We let it be, and look at it again later.' },
    marks: { name: 'The mark of your phone', why: 'A random number, to count everybody once.' },
    traces: {
      name: 'Traces of sending',
      why: 'To notice that something was sent twice, and who of us typed it in for you.',
    },
    'follow-codes': {
      name: 'Your follow code',
      why: 'So that you can look back. We keep it in such a way that nobody can read it.',
    },
    'withdrawn-codes': { name: 'The code of what you took back', why: 'So that you can still see that it is gone.' },
    answers: { name: 'Answers to you', why: 'So that you can read them again.' },
    'handed-on': {
      name: 'Where your story was brought',
      why: 'So that it gets to the right people and you can see where it is. Who you are does not go along.',
    },
    'mail-asked': { name: 'An address that did not say yes yet', why: 'To ask whether it is yours.' },
    mail: {
      name: 'Your address, when you left it',
      why: 'To let you know that there is an answer. You can always have it erased.',
    },
    push: {
      name: 'Your phone, if you want to hear on it',
      why: 'To tell you that there is an answer. You can always have it erased.',
    },
    fairness: { name: 'Your taps after the answer', why: 'To learn whether it went fairly.' },
    'round-answers': {
      name: 'What you thought of statements',
      why: 'So that you can change your answer as long as that is possible. After that only what groups said stays.',
    },
    'action-links': {
      name: 'What is being done with what you told',
      why: 'So that you can see what began because of you, and say whether it is solved.',
    },
    'watch-choices': { name: 'What you keep an eye on', why: 'So that you look at the same things for a year.' },
    network: {
      name: 'A number of your network',
      why: 'So that one network does not count as many people. We do not keep your address itself.',
    },
    'open-offers': {
      name: 'Your offer',
      why: 'So that somebody can talk with you about it. Your number or mail address is there if you gave it.',
    },
    'closed-offers': { name: 'An offer that is finished', why: 'So that you can read how it ended.' },
    'sign-in': { name: 'Signing in as staff', why: 'So that only staff read along.' },
    keys: { name: 'Keys of staff', why: 'To sign in without a password.' },
    colleagues: { name: 'Names and mail addresses of staff', why: 'So that you know who answered you.' },
    faces: { name: 'Faces of the neighbourhood', why: 'So that you know whom to turn to.' },
    'course-notes': { name: 'Notes of staff', why: 'To learn from the work.' },
    'handing-over': {
      name: 'Whom to know at a handover',
      why: 'So that whoever comes next knows whom people go to. Only who said yes is there, and a year later we ask again.',
    },
    minutes: { name: 'Minutes that are not on the page', why: 'To be able to look up what was agreed.' },
    trail: { name: 'Who did what', why: 'To check that nobody did what is not allowed. Numbers only, no words.' },
  },
  from: {
    none: 'from the beginning',
    received: 'after you sent it',
    'last-answer': 'after the last answer, or after you sent it',
    given: 'after it was given',
    'month-told': 'after the month it is about',
    'review-day': 'after the day on which we look again',
    'last-happened': 'after something last happened',
    withdrawn: 'after you took it back',
    closed: 'after it was finished',
    'choice-over': 'as soon as your year is over',
    day: 'after that day began',
    expired: 'after it stopped working',
    'task-over': 'after somebody no longer works here',
    happened: 'after it happened',
  },
  always: 'Stays. It is about nobody.',
  needed: 'As long as it is needed.',
  months: { one: '{n} month', other: '{n} months' },
  days: { one: '{n} day', other: '{n} days' },
  hours: { one: '{n} hour', other: '{n} hours' },
  lasts: '{time} {from}',
};
