import type { PrivacyTexts } from './privacy.nl.ts';

export const texts: PrivacyTexts = {
  title: 'Privacy',
  lead: 'You need not say who you are. Here you read what we do keep, why, and for how long.',
  who: {
    title: 'Who decides about this',
    answers: '{name} decides what is asked and kept here.',
    contact: 'Questions? {contact}',
    officer: 'Somebody who watches over privacy: {officer}',
    notYet: 'Not settled yet: whom to turn to about this. Until then, ask the municipality.',
  },
  asks: {
    title: 'What we ask, and why',
    ground: 'The privacy law (GDPR) allows that: {ground}.',
    groundNotYet: 'The municipality has not settled yet why the privacy law (GDPR) allows this.',
    none: 'Nothing is asked right now.',
  },
  purposes: {
    anyone: 'To know how things are in a street, what goes well and what could be better, and to answer.',
    volunteer: 'To see week after week what changes in a street, by people who chose to look.',
    staff: 'To learn from work in the street, with numbers and without names.',
  },
  grounds: {
    consent: 'you say that it is all right',
    contract: 'it belongs to an agreement with you',
    'legal-obligation': 'a law asks for it',
    'vital-interests': "somebody's life depends on it",
    'public-task': 'it belongs to the work of the municipality',
    'legitimate-interests': 'there is a good reason, and it weighs more',
  },
  kept: {
    title: 'What we keep, and for how long',
    lead: 'Every night we erase what was kept long enough. What is left of it on our disks goes too.',
    what: 'What',
    long: 'How long',
    colleagues: 'Of those who work here',
  },
  readers: {
    title: 'Who reads it',
    text: [
      'Those who work in the neighbourhood and were appointed to do so. Police and enforcement do not read what you wrote.',
      'Is somebody else in charge, such as the housing association? Then we sometimes pass it on, without what makes you recognisable. With your code you read to whom.',
      'Nobody else. We sell nothing, show no advertisements and follow nobody.',
      'A number is on the public page only when at least 5 people told something.',
    ],
  },
  rights: {
    title: 'What you can do',
    text: [
      'With your follow code you see all that we keep of you. You can take it along, correct it or take it back.',
      'Lost your code? Then we cannot look up what is yours: we do not know who told what.',
      'Do you and the municipality not agree? Then you can turn to the Dutch data protection authority (Autoriteit Persoonsgegevens).',
    ],
    link: 'Look with your follow code',
  },
  young: {
    title: 'Are you younger than 16?',
    text: 'Then we keep no mail address, number or photo of you. You can still take part.',
  },
  phone: {
    title: 'On your phone',
    text: 'What you have not sent yet, and a random number to count everybody once. Erase it whenever you like, or choose ‘Keep nothing on this phone’. Do you ask for a message on your phone? Then the maker of your browser knows that there is something for you, not what.',
  },
  held: {
    title: 'All that we keep of you',
    lead: 'This belongs to your code. We have nothing more.',
    until: 'Until {day}',
    file: 'Take it along as a file',
    print: 'Print it',
    back: 'Back to your message',
    present: 'It is there, and nobody can read it.',
    tracesStaff: 'One of us typed this in for you.',
    tracesNone: 'None of us typed this in for you.',
    messages: 'Messages',
    messagesNone: 'We send you nothing. You look yourself, with your code.',
    messagesReach: 'We can reach you by what you gave us. You can stop that below.',
    entries: {
      one: '{n} line, without words',
      other: '{n} lines, without words',
    },
  },
  words: {
    take: 'Take back only your words',
    help: 'We erase your words at once, with everything made of them. Your tap still counts.',
    sure: 'Yes, erase my words',
  },
  stop: {
    take: 'Do not call or mail me any more',
    help: 'We erase your number and mail address at once. Your offer stays. Would you like to hear from us again later? Then fill them in anew.',
    sure: 'Yes, stop that',
    again: 'I would like to hear from you again',
  },
  form: {
    line: '{name} asks this to know how things are here. We keep your words {time}.',
    link: 'More about privacy',
  },
  under16: 'I am younger than 16',
};
