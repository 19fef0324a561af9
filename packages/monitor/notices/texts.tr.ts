import type { NoticeTexts } from './texts.nl.ts';

export const texts: NoticeTexts = {
  confirm: {
    subject: 'Bu senin adresin mi? (Straatwijs {municipality})',
    text: 'Merhaba,\n\nBiri, cevap geldiğini duymak için bu adresi Straatwijs {municipality} sayfasına bıraktı.\n\nSen misin? O zaman bu sayfada evet de:\n\n{url}\n\nSen değil misin? Bir şey yapmana gerek yok. {days} gün sonra bu adresi sileriz.\n',
  },
  notice: {
    subject: 'Bir cevap var (Straatwijs {municipality})',
    text: 'Merhaba,\n\nBir cevap var. Takip kodunla okuyabilirsin:\n\n{url}\n\nArtık posta istemiyor musun? O zaman adresini sileriz:\n\n{stop}\n',
  },
  push: { title: 'Bir cevap var', text: 'Takip kodunla okuyabilirsin.' },
  minutes: {
    subject: 'Sohbetin notları hazır (Straatwijs {municipality})',
    text: 'Merhaba,\n\nSohbetin notları hazır. Takip kodunla bulabilirsin:\n\n{url}\n\nArtık posta istemiyor musun? O zaman adresini sileriz:\n\n{stop}\n',
  },
  minutesPush: { title: 'Sohbetin notları hazır', text: 'Takip kodunla bulabilirsin.' },
};
