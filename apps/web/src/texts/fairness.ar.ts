import type { FairnessTexts } from './fairness.nl.ts';

export const texts: FairnessTexts = {
  title: 'نقرتان أخريان إن أردت',
  help: 'لا أحد يرى ما اخترته. لا نجمع الأجوبة إلا إذا أجاب 5 أشخاص على الأقل. يمكنك تغييرها لاحقًا.',
  fair: {
    ask: 'هل جرى هذا بعدل؟',
    yes: 'نعم',
    between: 'إلى حد ما',
    no: 'لا',
  },
  again: {
    ask: 'هل تشارك مرة أخرى؟',
    yes: 'نعم',
    between: 'ربما',
    no: 'لا',
  },
  chosen: 'اخترت:',
  kept: 'تم الحفظ.',
  public: 'هل جرى هذا بعدل؟ هكذا قال من وصلهم جواب {when}: نعم {yes}، إلى حد ما {between}، لا {no}.',
  publicJoined: 'هل جرى هذا بعدل؟ هكذا قال من وصلهم جواب {when}: نعم {yes}، إلى حد ما أو لا {no}.',
  publicAgain: 'هل تشارك مرة أخرى؟ نعم {yes}، ربما {between}، لا {no}.',
  publicAgainJoined: 'هل تشارك مرة أخرى؟ نعم {yes}، ربما أو لا {no}.',
};
