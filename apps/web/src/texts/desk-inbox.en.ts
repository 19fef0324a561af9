import type { DeskInboxTexts } from './desk-inbox.nl.ts';

export const texts = {
  period: 'Period',
  periods: { any: 'any time', 'this-week': 'this week', 'last-14-days': 'last 14 days', 'this-month': 'this month' },
  late: {
    one: '{n} message waits longer than promised.',
    other: '{n} messages wait longer than promised.',
  },
  promised: { one: 'Promised: within {n} working day', other: 'Promised: within {n} working days' },
  waited: {
    one: 'What is open waits {n} working day as a rule.',
    other: 'What is open waits {n} working days as a rule.',
  },
  longest: 'The longest wait: {ago}.',
  allMatching: { one: 'Answer this {n} message', other: 'Answer all {n} of this filter together' },
  tooMany: 'There are more than {n}. Make the filter smaller to answer them together.',
  together: { one: '{n} message at once', other: '{n} messages at once' },
  togetherHelp: 'Read them first. One answer goes to everybody who told this.',
  sure: { one: 'Yes, I answer {n} message with one answer', other: 'Yes, I answer {n} messages with one answer' },
  notSure: 'Please tick the number first.',
  similar: {
    one: '{n} other said something about {theme} here too',
    other: '{n} others said something about {theme} here too',
  },
  similarAll: 'Answer these together',
  keyFilter: 'to the filter',
} satisfies DeskInboxTexts;
