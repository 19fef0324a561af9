import type { StandardTexts } from './texts.nl.ts';

export const texts: StandardTexts = {
  'do-by': 'Bunu yapıyoruz. Hazır olacağı gün: {date}. Bununla ilgilenen kişi: {name}.',
  'do-started': 'Bununla zaten uğraşıyoruz. Daha fazlasını anlatabilecek kişi: {name}.',
  'do-together':
    'Bunu mahallede oturanlarla birlikte yapıyoruz. Kimin katılmak istediğini soracak kişi: {name}. Gün: {date}.',
  'do-first-part': 'Önce küçük bir bölümünü yapıyoruz. Başlangıç günü: {date}. Sonra birlikte devam ederiz.',
  'keep-good': 'Bu iyi gidiyor ve böyle kalmasını istiyoruz. Bununla ilgilenen kişi: {name}.',
  solved: 'Bu çözüldü. Çözüldüğü gün: {date}. Sizde öyle değilse lütfen yeniden anlatın.',
  'half-solved': 'Bunun bir bölümü çözüldü. Geri kalanına bakacağımız gün: {date}.',
  'look-into': 'Bunu araştırıyoruz. Size haber verecek kişi: {name}. Gün: {date}.',
  'come-and-see': 'Yerinde bakmaya gelecek kişi: {name}. Gün: {date}. Sonra ne yaptığımızı burada okursunuz.',
  'ask-around': 'Önce mahallede daha çok kişiye soruyoruz. Ne dediklerini burada okuyacağınız gün: {date}.',
  'not-solved': 'Bu henüz çözülmedi. Aramaya devam ediyoruz. Durumu burada okuyacağınız gün: {date}.',
  'of-nobody':
    'Bunun sahibi belli değil, bu yüzden yapılmadı. Kimin yapacağını araştıran kişi: {name}. Bunu bileceğimiz gün: {date}.',
  'other-desk': 'Bu iş şuranın görevi: {desk}. Biz oraya ilettik.',
  'other-organisation': 'Buna karar veren: {desk}. Ne olacağını sorduk. Cevabı burada okuyacağınız gün: {date}.',
  'belongs-higher': 'Buna mahalle tek başına karar veremez. Şimdi karar verecek olan: {desk}.',
  'of-an-owner': 'Bunun bir sahibi var: {desk}. Yalnızca sahibi değiştirebilir. Biz sorduk.',
  'discuss-on': 'Bunu konuşacağımız gün: {date}. Sonucu buraya yazacak kişi: {name}.',
  'discuss-with-residents': 'Bunu burada oturanlarla konuşacağımız gün: {date}. Siz de gelebilirsiniz: {desk}.',
  'bring-together': 'İnsanlar bu konuda farklı düşünüyor. Onları bir araya getirecek kişi: {name}.',
  'planned-already': 'Bunu ayrıca yapmıyoruz, çünkü zaten planlanmış bir çalışma var. Gün: {date}.',
  'no-money': 'Bunu şimdi yapmıyoruz, çünkü bunun için para yok. Yeniden bakacağımız gün: {date}.',
  'not-ours': 'Bunu yapmıyoruz, çünkü bize ait değil. Ait olduğu yer: {desk}.',
  'not-safe': 'Bunu yapmıyoruz, çünkü o zaman burası daha az güvenli olur.',
  'both-want-it': 'Bunu yapmıyoruz. Hem burada oturanlar hem gençler bu yerin kalmasını istiyor.',
  'would-move': 'Bunu yapmıyoruz, çünkü o zaman başka bir sokak rahatsız olur.',
  law: 'Bunu yapmıyoruz, çünkü yasa buna izin vermiyor.',
  'too-little-known':
    'Bunu şimdi yapmıyoruz, çünkü bu konuda henüz çok az şey biliyoruz. Yeniden bakacağımız gün: {date}.',
  'nobody-now': 'Bunu şimdi yapmıyoruz, çünkü şu anda kimsenin zamanı yok. Yeniden bakacağımız gün: {date}.',
  'kept-in-the-lee': 'Buna dokunmuyoruz. Bu, ilgili insanlar için daha iyi. Hiçbir yerde gösterilmez.',
  'were-wrong': 'Yanılmışız. Neyin doğru olmadığını ve şimdi ne yaptığımızı aşağıda okursunuz.',
  'were-late': 'Bir söz verdik ve geç kaldık. Bununla şimdi ilgilenen kişi: {name}. Hazır olacağı gün: {date}.',
  misunderstood: 'Sizi yanlış anlamışız. Şimdi ne yaptığımızı aşağıda okursunuz.',
};
