import type { NoticesTexts } from './notices.nl.ts';

export const texts: NoticesTexts = {
  title: 'Mail when there is an answer',
  help: 'If you like. The mail only says that there is an answer, not what you told. We erase your address when you ask.',
  label: 'Your mail address',
  send: 'Send me mail',
  asked: 'Look in your mail and say yes there. Until then we send nothing. After 7 days we erase the address.',
  confirmed: 'You get a mail when there is an answer.',
  stop: 'No more mail',
  stopHelp: 'We erase your address at once.',
  stopSure: 'Yes, erase my address',
  link: {
    title: 'Mail about an answer',
    lead: 'Do you want to hear at this address that there is an answer?',
    yes: 'Yes, mail me',
    no: 'No, erase this address',
    done: 'Done. You get a mail when there is an answer.',
    stopped: 'This address is erased. You get no more mail.',
    stopTitle: 'No more mail?',
    stopLead: 'You now get a mail when there is an answer.',
  },
  push: {
    title: 'A message on this device when there is an answer',
    help: 'If you like. Your screen only says that there is an answer, not what you told. You read it with your code.',
    send: 'Tell me here',
    on: 'You get a message on a device when there is an answer.',
    stop: 'No more messages',
    stopHelp: 'We erase the address of that device at once.',
    stopSure: 'Yes, erase it',
    denied:
      'Your device keeps messages away. You change that in the settings of your browser. With your code you find the answer too.',
    failed: 'That does not work on this device. With your code you find the answer too.',
  },
};
