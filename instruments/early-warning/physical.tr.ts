import type { physical as nl } from './physical.nl.ts';
import { whom } from './whom.tr.ts';

export const physical: typeof nl = {
  'homes-upkeep': {
    ask: 'Evler bakımsız',
    help: 'Sokaktan bakınca boya dökülüyor, ahşap çürüyor ya da oluklar akıyor.',
    why: 'Çabuk kötüleşir. Erken onarmak daha ucuzdur.',
    yourself: 'Kiracı mısınız? Komşularınızla birlikte ev sahibine bildirin.',
    whom: whom.landlord,
  },
  'play-broken': {
    ask: 'Bir oyun aleti bozuk',
    help: 'Salıncak, tahterevalli ya da kale kırık ya da tehlikeli.',
    why: 'Çocuklar yaralanabilir ve artık gelmez.',
    yourself: 'Anne babaları uyarın ve bildirin.',
    whom: whom.municipality,
  },
  graffiti: {
    ask: 'Duvar yazısı ya da karalama',
    help: 'Duvarda, kutuda ya da kapıda boya, çıkartma ya da çizik. İzinli sanat sayılmaz.',
    why: 'Silinmezse çoğu zaman yenisi eklenir.',
    yourself: 'Kendi duvarınızdan çabuk silin ya da nasıl olacağını belediyeye sorun.',
    whom: whom.municipality,
  },
  'lighting-poor': {
    ask: 'Çok az ışık',
    help: 'Karanlıkta gerçekten fazla karanlık olan bir yer.',
    why: 'Karanlıkta insanlar başka yoldan gider ya da evde kalır.',
    yourself: 'Kapınızdaki ışığı yakın.',
    whom: whom.municipality,
  },
  'lamp-rusted': {
    ask: 'Sokak lambası paslı ya da bozuk',
    help: 'Pas, eğik bir direk, açık bir kapak ya da yanmayan bir lamba.',
    why: 'Bozuk direk tehlikelidir ve yeri karanlık bırakır.',
    yourself: 'Direğin üstündeki numarayla bildirin.',
    whom: whom.municipality,
  },
  'green-unkept': {
    ask: 'Yeşil alan bakımsız',
    help: 'Yeşillikte çok yabani ot ya da çöp, ya da kaldırıma sarkan dallar.',
    why: 'Bakımlı yeşil alan insanı çağırır. Yüksek çalılar görüşü kapatır.',
    yourself: 'Komşularla bir parçaya bakıp bakamayacağınızı sorun.',
    whom: whom.municipality,
  },
  'facade-overgrown': {
    ask: 'Cephe bahçeleri taşmış',
    help: 'Bitkiler kaldırıma çok taşıyor.',
    why: 'Baston, tekerlekli sandalye ya da bebek arabasıyla gelen geçemez.',
    yourself: 'Birlikte budamayı önerin.',
    whom: whom.neighbours,
  },
  'street-open': {
    ask: 'Sokak ya da kaldırım açık',
    help: 'Kimsenin çalışmadığı bir çukur ya da sökülmüş bir yer.',
    why: 'İnsanlar düşebilir. Zor yürüyen evde kalır.',
    yourself: 'Tehlikeliyse göze çarpan bir şey koyun ve bildirin.',
    whom: whom.municipality,
  },
  'works-long': {
    ask: 'Uzun süredir duran iş',
    help: 'Haftalardır kimsenin çalışmadığı çitler, kum ya da taşlar.',
    why: 'İnsanlar daha ne kadar süreceğini bilmek ister.',
    yourself: 'Ne zaman biteceğini sorun ve komşularınıza söyleyin.',
    whom: whom.municipality,
  },
  subsidence: {
    ask: 'Yer çöküyor',
    help: 'Sokağın ya da kaldırımın bir yeri çökmüş ya da su birikiyor.',
    why: 'Bazen yer altındaki bir sızıntıdan olur. O zaman çabuk bildirmek iyidir.',
    yourself: 'Yeri olabildiğince tam bildirin.',
    whom: whom.municipality,
  },
  'tiles-loose': {
    ask: 'Gevşek ya da eğri taşlar',
    help: 'Bir kaldırım taşı oynuyor, çıkıntı yapıyor ya da yok.',
    why: 'Tek bir taş yüzünden biri kötü düşebilir.',
    yourself: 'Yapabiliyorsanız düzeltin ve bildirin.',
    whom: whom.municipality,
  },
  'passage-blocked': {
    ask: 'Geçilemiyor',
    help: 'Kaldırımda ya da çıkışta bisiklet, scooter, çöp ya da araba var.',
    why: 'Tekerlekli sandalye ya da bebek arabasıyla gelen yola inmek zorunda kalır. Yangında tehlikelidir.',
    yourself: 'Kendi bisikletinizi kenara çekin, başkalarından da kibarca isteyin.',
    whom: whom.municipality,
  },
};
