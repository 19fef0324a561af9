import type { FieldErrorCode, RefusalCode } from './refusal.ts';

export const refusalTexts: Record<RefusalCode, string> = {
  invalid: 'Something in the form is not right yet. Look at the places shown.',
  'body-too-large': 'This message is too large. Make the text shorter and try again.',
  'not-json': 'We could not read this message. Please try again.',
  'other-content': 'We already had this message, with other content. To correct something, use your follow code.',
  'follow-code-taken': 'This follow code is already in use. Take a new one.',
  'follow-code-unknown': 'We do not know this code. See whether a letter or digit differs.',
  'place-unknown': 'We do not know this place. Search for the street by name.',
  'instrument-unknown': 'This list of questions does not exist (any more).',
  'instrument-off': 'This is not being asked here now. You can talk to somebody who works in the neighbourhood.',
  'page-unknown': 'This page does not exist. Start again at the search page.',
  'nothing-to-freeze': 'Too little was looked at in this period to fix how it was. Choose another period.',
  'period-not-published': 'There are no figures for this period yet. Choose a week, month or quarter that is over.',
  'release-unknown': 'This publication does not exist.',
  'too-many-requests': 'That was very often in a short time. Wait a moment and try again.',
  'sign-in-needed': 'This page is for staff. Ask for a new link to come in.',
  'not-allowed': 'Your role does not allow this. Ask who looks after the neighbourhood.',
  'no-appointment': 'You have no task here today. Ask whoever looks after Straatwijs in your municipality.',
  'not-yourself': 'Somebody else gives or ends your own tasks. Ask somebody who may.',
  'role-not-for-organisation': 'This task does not fit this organisation. Choose another task or another organisation.',
  'reader-may-not-read':
    'This person may not read in this area today. Give them a task here first, or choose somebody else.',
  'provider-refused': 'Coming in did not work. Try again, or ask for a link by mail.',
  'identity-unknown':
    'We do not know you here yet. Ask whoever looks after Straatwijs in your municipality to add you.',
  'email-not-verified':
    'Your e-mail address has not been confirmed at your organisation yet. Ask for that there, or ask for a link by mail here.',
  'clock-differs':
    'The clock of your organisation and ours are too far apart. Ask whoever looks after the computers to set the clock right.',
  'link-used-or-old': 'This link was used already or is too old. Ask for a new one.',
  'passkey-refused': 'We do not recognise this key. Ask for a link by mail.',
  'wider-than-shared': 'The person who told this does not want it on the page. It stays within the team.',
  'teller-not-reachable':
    'The person who told this has no follow code and cannot see an edited text. Publish it as it is, or keep it within the team.',
  'still-recognisable':
    'This text still holds something by which somebody can be recognised, such as a phone number or an address. Leave it out, or say that it may stay.',
  'step-not-possible':
    'This is no longer possible: somebody was ahead of you, or the message was withdrawn. Reload the page.',
  'reason-needed': 'A reason is still missing. Write in a sentence why.',
  'answer-needs-words': 'What will or will not be done is still missing. Write it in a sentence.',
  'round-closed': 'These questions are closed. You can still see what came of them.',
  'too-many-actions':
    'As much is going on here as we can handle at once. Choose what stops or waits, or only propose this.',
  'changed-meanwhile': 'Somebody else has just changed this. Both texts are below: choose one or put them together.',
  'photo-too-large': 'This photo is too large. Choose one of at most 10 MB.',
  'photo-unreadable': 'This file is not a photo that we can read. Choose a JPEG, PNG, WebP or HEIC photo.',
  'photo-too-many-pixels': 'This photo has too many pixels. Make it smaller and try again.',
  'photo-too-many': 'A message can have at most four photos. Take one away first.',
  'photo-not-for-young':
    'We keep no photos with messages of young people, to protect you. What you told us counts all the same.',
  'photo-not-here': 'No photo can go with this message.',
  'photo-of-withdrawn': 'This message was taken back. No photo can be added any more.',
  'photo-busy': 'Many photos are coming in right now. Wait a moment and try again.',
  'measure-fixed':
    'The outcome could be seen already, so places, start and expectation are fixed. Write down what went differently, or make a new measure.',
  'comparison-first': 'First choose the places to compare with. Only then can be seen what changed.',
  'database-away': 'We cannot keep your message right now. Try again in a minute; what you wrote is still there.',
};

export const fieldErrorTexts: Record<FieldErrorCode, string> = {
  missing: 'Something is still missing here.',
  'unknown-key': 'We do not know this field.',
  'repeated-key': 'This field is there twice.',
  'wrong-type': 'This has another form than expected.',
  'not-an-option': 'This is not one of the choices.',
  'too-long': 'This text is too long.',
  'out-of-range': 'This number is outside what is possible.',
  'not-a-uuid': 'This message number is not right.',
  'not-a-follow-code': 'This is not a follow code: four words and three digits, or sixteen digits.',
  'not-a-contributor': 'This mark of the device is not right.',
  'unknown-instrument': 'This list of questions does not exist.',
  'unknown-version': 'This version of the questions does not exist.',
  'unknown-place': 'We do not know this place.',
  'unknown-language': 'We do not know this language.',
  'not-a-time': 'This is not a time.',
  'in-the-future': 'This time is more than a day in the future.',
  'before-2000': 'This time is before the year 2000.',
  'not-asked': 'This question does not belong with the other answers.',
  'needs-sign-in': 'Only somebody who came in as staff can do this.',
  'bad-characters': 'This holds characters that we cannot keep.',
  'more-than-whole': 'This is more than the whole. See which of the two numbers is right.',
  'whole-missing': 'How many there were in all is still missing here.',
  'place-too-small': 'We count this only for a whole street or more, so that it is never about one home.',
  'no-words-with-this': 'We ask no words or photo with this, so that it is never about one home.',
  'not-chosen': 'This is not among the things you chose. Your choice stays for a year, so that we can compare.',
  'not-here': 'We do not ask this in this municipality.',
  'too-many-watched': 'These are more than you can choose. Six is enough.',
  'too-few-good': 'Choose things that go well too: half of them is enough.',
  'not-under-16':
    'Are you younger than 16? Then leave this empty. You can still take part; you read the answer with your code.',
};
