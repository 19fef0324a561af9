import type { DeskPrivacyTexts } from './desk-privacy.nl.ts';

export const texts: DeskPrivacyTexts = {
  title: 'Privacy',
  lead: 'What we keep, for how long, and whether it is erased in time. Nothing of residents themselves is here.',
  erased: 'Erasing',
  lastRun: 'Everything was last looked after on {day}, {time}.',
  neverRun: 'Not everything has been looked after yet. That happens for the first time tonight.',
  late: 'That is more than a day and a half ago. Ask the administrator whether the monitor runs at night.',
  lately: 'Erased lately',
  nothing: 'Lately nothing had been kept long enough.',
  kind: 'Kind',
  number: 'Number',
  requests: 'What people asked',
  requestsHelp: 'In the last twelve months, with their own code. It happened at once, without anybody having to do it.',
  withdrawn: 'Took everything back',
  wordsWithdrawn: 'Took back only the words',
  offersWithdrawn: 'Took back an offer',
  reachStopped: 'Stopped phone and mail',
  open: 'Still to do',
  controllerMissing:
    'Nobody has settled yet who is responsible for this. The administrator fills that in among the settings.',
  unsettledToday:
    'Nobody has settled yet who is responsible for what people tell here. The administrator fills that in among the settings.',
  purposeMissing: '{name}: not settled yet what for, and on which ground.',
  off: '{name} is off.',
  settled: 'Everything is settled.',
  papers: 'Documents',
  papersHelp: 'Made from the settings as they are now. In Dutch.',
  register: 'Register of processing',
  dpia: 'Template for the DPIA',
  read: 'read or print',
  keep: 'keep as text',
};
