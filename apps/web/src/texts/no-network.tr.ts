import type { NoNetworkTexts } from './no-network.nl.ts';

export const texts: NoNetworkTexts = {
  title: 'İnternet yok',
  works: 'Bunlar yine de çalışıyor:',
  tell: 'Bir şey anlat',
  work: 'Yazdıklarım nerede?',
  field: 'Sokaktaki işim',
  again: 'Yeniden dene',
  itself: 'Görmek istediğin sayfa, internet gelince kendiliğinden açılır.',
  posted: 'Az önce gönderdiğin şey ulaşmadı. Hâlâ bu ekranda duruyor: açık bırak ve internet gelince yeniden gönder.',
  sendAgain: 'Yeniden gönder',
};
