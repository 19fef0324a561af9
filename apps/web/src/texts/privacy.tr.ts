import type { PrivacyTexts } from './privacy.nl.ts';

export const texts: PrivacyTexts = {
  title: 'Gizlilik',
  lead: 'Kim olduğunu söylemen gerekmez. Burada yine de ne sakladığımızı, neden ve ne kadar süre sakladığımızı okursun.',
  who: {
    title: 'Buna kim karar veriyor',
    answers: 'Burada ne sorulacağına ve saklanacağına {name} karar verir.',
    contact: 'Sorun mu var? {contact}',
    officer: 'Gizliliği gözeten kişi: {officer}',
    notYet: 'Henüz belli değil: bunun için kime başvurabileceğin. O zamana kadar belediyeye sor.',
  },
  asks: {
    title: 'Ne soruyoruz ve neden',
    ground: 'Gizlilik yasası (AVG) buna izin verir: {ground}.',
    groundNotYet: 'Belediye, gizlilik yasasının (AVG) buna neden izin verdiğini henüz belirlemedi.',
    none: 'Şu anda hiçbir şey sorulmuyor.',
  },
  purposes: {
    anyone:
      'Bir sokakta işlerin nasıl gittiğini, neyin iyi olduğunu ve neyin daha iyi olabileceğini bilmek ve yanıt vermek.',
    volunteer: 'Bir sokakta neyin değiştiğini, bunu kendi seçen insanlarla her hafta görmek.',
    staff: 'Sokaktaki işten öğrenmek; sayılarla ve isimsiz.',
  },
  grounds: {
    consent: 'sen izin veriyorsun',
    contract: 'seninle yapılan bir anlaşmaya dayanıyor',
    'legal-obligation': 'bir yasa bunu istiyor',
    'vital-interests': 'birinin hayatı buna bağlı',
    'public-task': 'belediyenin işinin bir parçası',
    'legitimate-interests': 'iyi bir neden var ve o daha ağır basıyor',
  },
  kept: {
    title: 'Ne saklıyoruz ve ne kadar süre',
    lead: 'Yeterince saklananı her gece sileriz. Kalıntıları da gider.',
    what: 'Ne',
    long: 'Ne kadar süre',
    colleagues: 'Burada çalışanlar hakkında',
  },
  readers: {
    title: 'Kim okuyor',
    text: [
      'Mahallede çalışan ve bunun için görevlendirilen kişiler. Polis ve zabıta yazdıklarını okumaz.',
      'Bununla başkası mı ilgileniyor, örneğin konut kurumu? O zaman bazen iletiriz, seni tanıtan şeyler olmadan. Kime iletildiğini kodunla okursun.',
      'Başka kimse. Hiçbir şey satmayız, reklam göstermeyiz ve kimseyi izlemeyiz.',
      'Bir sayı, ancak en az 5 kişi bir şey anlattığında herkese açık sayfada görünür.',
    ],
  },
  rights: {
    title: 'Senin yapabileceklerin',
    text: [
      'Takip kodunla hakkında sakladığımız her şeyi görürsün. Yanına alabilir, düzeltebilir ya da geri alabilirsin.',
      'Kodunu mu kaybettin? O zaman neyin senin olduğunu bulamayız: kimin ne anlattığını bilmiyoruz.',
      'Belediyeyle anlaşamıyor musun? O zaman Autoriteit Persoonsgegevens kurumuna başvurabilirsin.',
    ],
    link: 'Takip kodunla bak',
  },
  young: {
    title: '16 yaşından küçük müsün?',
    text: 'O zaman e-postanı, numaranı ya da fotoğrafını saklamayız. Yine de katılabilirsin.',
  },
  phone: {
    title: 'Telefonunda',
    text: 'Henüz göndermediklerin ve herkesi bir kez saymak için rastgele bir sayı. İstediğin zaman sil ya da ‘Bu telefonda hiçbir şey saklama’ seçeneğini seç. Telefonuna mesaj istiyor musun? O zaman tarayıcının üreticisi sana bir şey geldiğini bilir, ne olduğunu bilmez.',
  },
  held: {
    title: 'Hakkında sakladığımız her şey',
    lead: 'Bunlar senin koduna ait. Başka bir şeyimiz yok.',
    until: '{day} tarihine kadar',
    file: 'Dosya olarak al',
    print: 'Yazdır',
    back: 'Mesajına dön',
    present: 'Bu var ve kimse okuyamaz.',
    tracesStaff: 'Bunu senin için içimizden biri yazdı.',
    tracesNone: 'Bunu senin için içimizden kimse yazmadı.',
    messages: 'Mesajlar',
    messagesNone: 'Sana hiçbir şey göndermeyiz. Kodunla kendin bakarsın.',
    messagesReach: 'Sana verdiğin bilgilerle ulaşabiliriz. Bunu aşağıda durdurabilirsin.',
    entries: {
      one: '{n} satır, sözsüz',
      other: '{n} satır, sözsüz',
    },
  },
  words: {
    take: 'Yalnızca sözlerini geri al',
    help: 'Sözlerini ve onlardan yapılan her şeyi hemen sileriz. Dokunuşun sayılmaya devam eder.',
    sure: 'Evet, sözlerimi sil',
  },
  stop: {
    take: 'Beni artık aramayın ve bana yazmayın',
    help: 'Numaranı ve e-postanı hemen sileriz. Teklifin kalır. Sonra yine haber almak ister misin? O zaman onları yeniden yaz.',
    sure: 'Evet, durdur',
    again: 'Yine haber almak istiyorum',
  },
  form: {
    line: '{name} bunu burada işlerin nasıl gittiğini bilmek için soruyor. Sözlerini saklama süresi: {time}.',
    link: 'Gizlilik hakkında daha fazla',
  },
  under16: '16 yaşından küçüğüm',
};
