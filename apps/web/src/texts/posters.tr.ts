import type { PosterTexts } from './posters.nl.ts';

export const texts = {
  promiseSeconds: '{n} saniye. İsim gerekmez.',
  promiseMinutes: '{n} dakika. İsim gerekmez.',
  scan: 'Bunu telefonunla tara',
  type: 'Ya da bunu yaz',
  code: 'Dört kelime ve üç rakam alırsın. Bunlarla ne olduğunu daha sonra okuyabilirsin. Şifre gerekmez.',
  inPerson: 'Konuşmayı mı tercih edersin? Burada konuşabilirsin:',
  also: 'Şu dillerde de',
  from: '{municipality} Belediyesi',
  letter: {
    greeting: 'Sevgili {place} sakini,',
    why: 'Burada işlerin nasıl gittiğini ilk sen bilirsin. Ne iyi gidiyor? Ne daha iyi olabilir? Bunu senden duymak istiyoruz; yılda bir kez değil, bütün yıl boyunca.',
    how: '{n} saniyede, adını vermeden anlat. Ekrana bir kez dokunman yeter. İstersen bir cümle ekleyebilirsin.',
    answer: 'Sonunda ne olduğunu öğrenirsin, bir şeyi yapmadığımızda da. O zaman nedenini söyleriz.',
    closing: 'Selamlar,',
  },
} satisfies PosterTexts;
