import type { RetentionTexts } from './texts.nl.ts';

export const texts: RetentionTexts = {
  kinds: {
    facts: {
      name: 'Seçtiklerin',
      why: 'Hangi yer, ne zaman ve neye dokunduğun. Böylece sayılır. İçinde kimseyi gösteren bir şey yok.',
    },
    words: { name: 'Kendi sözlerin', why: 'Okumak ve yanıtlamak için.' },
    photos: {
      name: 'Fotoğrafların',
      why: 'Anlattıklarınla birlikte bakmak için. Sayfada olan, hikâyesiyle birlikte silinir.',
    },
    'published-stories': {
      name: 'Sayfadaki bir hikâye',
      why: 'Olabilir dediğin için. İstediğin zaman kaldırabilirsin.',
    },
    'stories-in-the-lee': {
      name: 'Kendi hâline bırakılan bir hikâye',
      why: 'Ona dokunmayız, daha sonra yeniden bakarız.',
    },
    marks: { name: 'Telefonunun işareti', why: 'Herkesi bir kez saymak için rastgele bir sayı.' },
    traces: {
      name: 'Gönderimin izleri',
      why: 'Bir şeyin iki kez gönderildiğini ve içimizden kimin senin için yazdığını anlamak için.',
    },
    'follow-codes': {
      name: 'Takip kodun',
      why: 'Geriye bakabilmen için. Onu kimsenin okuyamayacağı biçimde saklarız.',
    },
    'withdrawn-codes': { name: 'Geri aldığın şeyin kodu', why: 'Silindiğini hâlâ görebilmen için.' },
    answers: { name: 'Sana verilen yanıtlar', why: 'Yeniden okuyabilmen için.' },
    'handed-on': {
      name: 'Anlattığınızın nereye iletildiği',
      why: 'Doğru kişilere ulaşsın ve siz nerede olduğunu görün diye. Kim olduğunuz iletilmez.',
    },
    'mail-asked': { name: 'Henüz evet denmemiş bir e-posta adresi', why: 'Senin adresin olup olmadığını sormak için.' },
    mail: { name: 'Bıraktıysan e-posta adresin', why: 'Bir cevap olduğunu bildirmek için. Her zaman sildirebilirsin.' },
    push: {
      name: 'Haber almak istediysen telefonun',
      why: 'Bir cevap olduğunu bildirmek için. Her zaman sildirebilirsin.',
    },
    fairness: { name: 'Yanıttan sonraki dokunuşların', why: 'Adil olup olmadığını öğrenmek için.' },
    'round-answers': {
      name: 'Cümleler hakkında düşündüklerin',
      why: 'Mümkün olduğu sürece yanıtını değiştirebilmen için. Sonrasında yalnızca grupların söyledikleri kalır.',
    },
    'action-links': {
      name: 'Anlattıklarınızla ne yapıldığı',
      why: 'Sizin sayenizde neyin başladığını görebilmeniz ve çözülüp çözülmediğini söyleyebilmeniz için.',
    },
    'watch-choices': { name: 'Dikkat ettiğin şeyler', why: 'Bir yıl boyunca aynı şeylere bakman için.' },
    network: {
      name: 'Ağının bir sayısı',
      why: 'Bir ağ çok kişi gibi sayılmasın diye. Adresinin kendisini saklamayız.',
    },
    'open-offers': {
      name: 'Teklifin',
      why: 'Biri seninle konuşabilsin diye. Numaran ya da e-postan yalnızca sen verdiysen vardır.',
    },
    'closed-offers': { name: 'Tamamlanan bir teklif', why: 'Nasıl bittiğini okuyabilmen için.' },
    'sign-in': { name: 'Çalışan olarak giriş', why: 'Yalnızca çalışanlar okusun diye.' },
    keys: { name: 'Çalışanların anahtarları', why: 'Parolasız girmek için.' },
    colleagues: { name: 'Çalışanların adı ve e-postası', why: 'Sana kimin yanıt verdiğini bilmen için.' },
    faces: { name: 'Mahallenin yüzleri', why: 'Kime gidebileceğini bilmen için.' },
    'course-notes': { name: 'Çalışanların notları', why: 'İşten öğrenmek için.' },
    'handing-over': {
      name: 'Devir tesliminde tanınması gerekenler',
      why: 'Yeni gelen kişi insanların kime gittiğini bilsin diye. Yalnızca evet diyenler yer alır; bir yıl sonra yeniden sorarız.',
    },
    minutes: { name: 'Sayfada olmayan görüşme notları', why: 'Neyin kararlaştırıldığına bakabilmek için.' },
    trail: {
      name: 'Kim ne yaptı',
      why: 'Kimsenin izinsiz bir şey yapmadığını denetlemek için. Yalnızca numaralar, söz yok.',
    },
  },
  from: {
    none: 'başından beri',
    received: 'gönderdikten sonra',
    'last-answer': 'son yanıttan ya da gönderdikten sonra',
    given: 'verildikten sonra',
    'month-told': 'ilgili olduğu aydan sonra',
    'review-day': 'yeniden bakacağımız günden sonra',
    'last-happened': 'son bir şey olduktan sonra',
    withdrawn: 'geri aldıktan sonra',
    closed: 'tamamlandıktan sonra',
    'choice-over': 'yılın dolunca',
    day: 'o gün başladıktan sonra',
    expired: 'geçerliliği bitince',
    'task-over': 'kişi artık burada çalışmayınca',
    happened: 'olduktan sonra',
  },
  always: 'Kalır. Kimseyle ilgili değildir.',
  needed: 'Gerektiği sürece.',
  months: { one: '{n} ay', other: '{n} ay' },
  days: { one: '{n} gün', other: '{n} gün' },
  hours: { one: '{n} saat', other: '{n} saat' },
  lasts: '{from} {time}',
};
