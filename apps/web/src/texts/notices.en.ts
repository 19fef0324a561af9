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
};
