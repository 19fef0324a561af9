import type { OurStepsTexts } from './our-steps.nl.ts';

export const texts: OurStepsTexts = {
  title: 'Anlattığın şeye ne olur',
  lead: 'Önceden: hangi adımlar var, kim karar verir, sen ne yapabilirsin.',
  who: 'Kim karar verir',
  say: 'Sen ne yapabilirsin',
  written: '{municipality} bunu böyle yazdı.',
  steps: {
    received: {
      name: 'Alındı',
      what: 'Gönderdiğin hemen ulaşır. Bir kod alırsın.',
      who: 'Hiç kimse: kendiliğinden olur.',
      say: 'Her şeyi: kodunla düzeltebilir ya da silebilirsin.',
    },
    read: {
      name: 'Okundu',
      what: 'Biri sözlerini, sorunu ya da fotoğrafını okur. Sözsüz dokunuşları birlikte sayarız.',
      who: 'Mahallede mesajları okuyan kişi.',
      say: 'Kimin okuyacağını sen seçersin: sessizce kalsın, ekip için ya da sayfada.',
    },
    discussed: {
      name: 'Konuşuldu',
      what: 'Daha çok insanı ilgilendiriyorsa mahallede konuşuruz.',
      who: 'Masadakiler: burada oturanlar ve çalışanlar.',
      say: 'Sen de katılabilirsin. Ne zaman olduğu mahallenin sayfasında yazar.',
    },
    brought: {
      name: 'Kimde olduğu',
      what: 'Başka biri ilgileniyorsa oraya sorarız. Kim olduğunuzu iletmeyiz.',
      who: 'Burada cevap veren kişi kime sorulacağını seçer. Kimsenin işi değilse ya da şehir, bölge veya devlet karar veriyorsa da öyle.',
      say: 'Kodunuzla kimde olduğunu ve ne zaman haber alacağınızı görürsünüz.',
    },
    decided: {
      name: 'Karar verildi',
      what: 'Cevap alırsın: ne yapıyoruz, ne yapmıyoruz ve neden.',
      who: 'Cevabı veren kişi. Adı yanında yazar.',
      say: 'Aynı fikirde değil misin? Yeniden anlat. Yanıldıysak söyleriz.',
    },
    doing: {
      name: 'Sürüyor',
      what: 'Biri işe başlar.',
      who: 'İşi yapan kişi, belediyeyle birlikte.',
      say: 'İstersen yardım edebilirsin.',
    },
    done: {
      name: 'Bitti',
      what: 'İş bitti. Bunu kodunla okursun.',
      who: 'İşi yapan kişi.',
      say: 'İyi olmadı mı? Anlat.',
    },
    effect: {
      name: 'Ne sağladı',
      what: 'Sonra bir şeyin değişip değişmediğine bakarız; umduğumuz gibi olmasa da.',
      who: 'Sayılar ve orada oturan insanlar.',
      say: 'Neyi fark ettiğini anlat.',
    },
  },
};
