import type { OurStepsTexts } from './our-steps.nl.ts';

export const texts: OurStepsTexts = {
  title: 'What happens with what you tell',
  lead: 'Beforehand: which steps there are, who decides and what you can do.',
  who: 'Who decides',
  say: 'What you can do',
  written: 'This is how {municipality} wrote it down.',
  steps: {
    received: {
      name: 'Received',
      what: 'What you send arrives at once. You get a code.',
      who: 'Nobody: it goes by itself.',
      say: 'Everything: with your code you can correct it or take it away.',
    },
    read: {
      name: 'Read',
      what: 'Somebody reads your words, your question or your photo. Taps without words we count together.',
      who: 'Who reads along in the area.',
      say: 'You choose who may read it: rather kept quiet, for the team, or on the page.',
    },
    discussed: {
      name: 'Discussed',
      what: 'When it touches more people, we talk about it in the neighbourhood.',
      who: 'Who sits at the table: residents and people who work here.',
      say: 'You can join in. The page of your neighbourhood says when.',
    },
    brought: {
      name: 'Who has it',
      what: 'If somebody else deals with it, we ask there. Who you are is not passed on.',
      who: 'Whoever answers here chooses who is asked. Also when it is nobody’s, or when the city, the region or the country decides.',
      say: 'Behind your code stands who has it and when you hear more.',
    },
    decided: {
      name: 'Decided',
      what: 'You get an answer: what we do or do not do, and why.',
      who: 'Who gives the answer. Their name is with it.',
      say: 'You do not agree? Tell us again. When we were wrong, we say so.',
    },
    doing: {
      name: 'Under way',
      what: 'Somebody gets to work.',
      who: 'Who does the work, with the municipality.',
      say: 'You can lend a hand if you like.',
    },
    done: {
      name: 'Done',
      what: 'The work is finished. You read it behind your code.',
      who: 'Who did the work.',
      say: 'It is not right? Tell us.',
    },
    effect: {
      name: 'What it brought',
      what: 'Later we look whether anything changed, also when it went otherwise than we hoped.',
      who: 'The figures and the people who live there.',
      say: 'Tell us what you notice of it.',
    },
  },
};
