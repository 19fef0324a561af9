import type { NoticeTexts } from './texts.nl.ts';

export const texts: NoticeTexts = {
  confirm: {
    subject: 'Is this your address? (Straatwijs {municipality})',
    text: 'Hello,\n\nSomebody left this address with Straatwijs {municipality}, to hear that there is an answer.\n\nIs that you? Then say yes on this page:\n\n{url}\n\nNot you? There is nothing to do. After {days} days we erase this address.\n',
  },
  notice: {
    subject: 'There is an answer (Straatwijs {municipality})',
    text: 'Hello,\n\nThere is an answer. You read it with your follow code:\n\n{url}\n\nNo more mail? Then we erase your address:\n\n{stop}\n',
  },
  push: { title: 'There is an answer', text: 'You read it with your follow code.' },
  minutes: {
    subject: 'The minutes are there (Straatwijs {municipality})',
    text: 'Hello,\n\nThe minutes of the talk are there. You find them with your follow code:\n\n{url}\n\nNo more mail? Then we erase your address:\n\n{stop}\n',
  },
  minutesPush: { title: 'The minutes are there', text: 'You find them with your follow code.' },
};
