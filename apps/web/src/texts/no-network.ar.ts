import type { NoNetworkTexts } from './no-network.nl.ts';

export const texts: NoNetworkTexts = {
  title: 'لا توجد شبكة',
  works: 'هذا يعمل الآن:',
  tell: 'احكِ شيئًا',
  work: 'أين ما كتبته؟',
  field: 'عملي في الشارع',
  again: 'حاول مرة أخرى',
  itself: 'الصفحة التي أردتها تظهر تلقائيًا عندما تعود الشبكة.',
  posted: 'ما أرسلته الآن لم يصل. ما زال على هذه الشاشة: اتركها مفتوحة، وأرسله مرة أخرى عندما تعود الشبكة.',
  sendAgain: 'أرسله مرة أخرى',
};
