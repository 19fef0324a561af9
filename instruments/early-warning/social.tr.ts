import type { social as nl } from './social.nl.ts';
import { whom } from './whom.tr.ts';

export const social: typeof nl = {
  'shared-unkept': {
    ask: 'Ortak alan bakımsız',
    help: 'Apartman girişi, galeri, avlu ya da depo kirli ya da bozuk.',
    why: 'Herkesin olan bazen kimsenin değilmiş gibi olur.',
    yourself: 'Komşularla toparlama günü kararlaştırın.',
    whom: whom.landlord,
  },
  'nameplates-missing': {
    ask: 'İsimlikler yok',
    help: 'Sokakta birçok zilde isim yok.',
    why: 'İnsanlar burada kısa süre yaşıyor olabilir. İyi bir nedeni de olabilir.',
    yourself: 'Yeni komşularla tanışın.',
    whom: whom.landlord,
  },
  'windows-screened': {
    ask: 'Pencereler kapatılmış',
    help: 'Sokakta birçok yerde pencereler tamamen kapalı.',
    why: 'O zaman sokağı gören göz azalır. Çoğu zaman sıradan bir nedeni vardır.',
    yourself: 'Mümkünse gündüz kendi perdenizi açık tutun.',
    whom: whom.police,
  },
  'driving-antisocial': {
    ask: 'Saygısız sürüş ya da park',
    help: 'Hızlı gitmek, gaza basmak ya da yasak yere park etmek.',
    why: 'Sokağı çocuklar ve yaşlılar için tehlikeli yapar.',
    yourself: 'Ancak güvenli hissederseniz bir şey söyleyin.',
    whom: whom.police,
  },
  subletting: {
    ask: 'İzinsiz alt kiralama',
    help: 'Sokakta odalar izinsiz başkasına kiraya veriliyor.',
    why: 'Böyle kiralayan çoğu zaman fazla öder ve ses çıkaramaz.',
    yourself: 'Kirayla ilgili yardımın yolunu gösterin.',
    whom: whom.municipality,
  },
  turnover: {
    ask: 'Çok taşınma',
    help: 'Sokakta çok kişi gelip gidiyor.',
    why: 'Kısa kalan komşularını daha az tanır.',
    yourself: 'Yeni komşulara hoş geldiniz deyin.',
    whom: whom.community,
  },
  noise: {
    ask: 'Çok gürültü',
    help: 'Dışarıdan gelen, sizi rahatsız eden ses: müzik, scooter, bağırma.',
    why: 'Kötü uyuyan daha çabuk hastalanır ya da öfkelenir.',
    yourself: 'Daha sessiz olup olamayacağını kibarca sorun, en iyisi gündüz.',
    whom: whom.police,
  },
  quarrels: {
    ask: 'Sokakta kavga ya da şiddet',
    help: 'Sokakta bağırma, itişme ya da dövüş. Şu anda tehlike mi var? 112’yi arayın.',
    why: 'Kavga gören başka yoldan gitmek ister.',
    yourself: 'Uzak durun. Sonra birinin yardım isteyip istemediğini sorun.',
    whom: whom.police,
  },
  'bars-nuisance': {
    ask: 'Bir kafe sık sık rahatsız ediyor',
    help: 'Bir kafede tekrar tekrar yüksek müzik, bağırma ya da pislik.',
    why: 'Komşularını düşünen bir kafe mahalle için iyidir.',
    yourself: 'Sakin bir anda sahibine sizi neyin rahatsız ettiğini söyleyin.',
    whom: whom.municipality,
  },
};
