import type { NoticesTexts } from './notices.nl.ts';

export const texts: NoticesTexts = {
  title: 'Cevap gelince e-posta',
  help: 'İstersen. E-postada yalnızca bir cevap olduğu yazar, ne anlattığın değil. İstersen adresini sileriz.',
  label: 'E-posta adresin',
  send: 'Bana yaz',
  asked: 'E-postana bak ve orada evet de. O zamana kadar bir şey göndermeyiz. 7 gün sonra adresi sileriz.',
  confirmed: 'Cevap gelince e-posta alırsın.',
  stop: 'Artık e-posta istemiyorum',
  stopHelp: 'Adresini hemen sileriz.',
  stopSure: 'Evet, adresimi silin',
  link: {
    title: 'Cevap hakkında e-posta',
    lead: 'Bir cevap olduğunu bu adresten duymak ister misin?',
    yes: 'Evet, bana yazın',
    no: 'Hayır, bu adresi silin',
    done: 'Tamam. Cevap gelince e-posta alırsın.',
    stopped: 'Bu adres silindi. Artık e-posta almazsın.',
    stopTitle: 'Artık e-posta yok mu?',
    stopLead: 'Şu anda cevap gelince e-posta alıyorsun.',
  },
  push: {
    title: 'Cevap gelince bu cihaza mesaj',
    help: 'İstersen. Ekranda yalnızca bir cevap olduğu yazar, ne anlattığın değil. Onu kodunla okursun.',
    send: 'Buradan haber ver',
    on: 'Bir cevap gelince bir cihaza mesaj alırsın.',
    stop: 'Artık mesaj gelmesin',
    stopHelp: 'O cihazın adresini hemen sileriz.',
    stopSure: 'Evet, sil',
    denied:
      'Cihazın mesajlara izin vermiyor. Bunu tarayıcının ayarlarından değiştirebilirsin. Cevabı kodunla da bulursun.',
    failed: 'Bu cihazda olmadı. Cevabı kodunla da bulursun.',
  },
};
