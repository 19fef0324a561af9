import type { SeismographTexts } from './texts.nl.ts';

export const texts: SeismographTexts = {
  more: {
    attention: 'Perhaps this is seen here more often than before.',
    signal: 'Something is changing: this is seen here more often than before.',
    strong: 'Something is clearly changing: this is seen here more often than before.',
  },
  less: {
    attention: 'Perhaps this is seen here less often than before.',
    signal: 'Something is changing: this is seen here less often than before.',
    strong: 'Something is clearly changing: this is seen here less often than before.',
  },
  nothing: 'We see no change. That does not mean that nothing is the matter.',
  marks: {
    'new-observers': 'This hangs on people who have only looked here for a short time.',
    'one-source': 'More than half of this comes from one person. Let somebody else look too.',
    young: 'People have only looked here for a short time. So more has to be seen before we say anything.',
    'effort-changed': 'How often people look has changed. That may be the reason too.',
    reports: 'These are reports. They also say something about who reports.',
  },
  latest: 'The last time: {n} seen. If nothing changes there are mostly {low} to {high}.',
  notLooked: 'Nobody looked here the last time.',
  how: 'We add up evidence. Each time without a change the counter goes down, each odd time it goes up.',
  falseSignal: {
    day: 'If nothing changes we wrongly say that it does, each way, on average at most once in so many days: {n}.',
    week: 'If nothing changes we wrongly say that it does, each way, on average at most once in so many weeks: {n}.',
    month: 'If nothing changes we wrongly say that it does, each way, on average at most once in so many months: {n}.',
  },
  moreSeen: 'If there is {factor} times as much, we mostly see it within three months.',
  moreHidden: 'That there is more cannot be seen here within three months, with so little.',
  lessSeen: 'If {part} goes off it, we mostly see it within three months.',
  lessHidden: 'That there is less cannot be seen here within three months, with so little.',
};
