import type { FieldErrorCode, RefusalCode } from './refusal.ts';

export const refusalTexts: Record<RefusalCode, string> = {
  invalid: 'Formda henüz doğru olmayan bir şey var. Gösterilen yerlere bakın.',
  'body-too-large': 'Bu mesaj çok büyük. Metni kısaltın ve yeniden deneyin.',
  'not-json': 'Bu mesajı okuyamadık. Lütfen yeniden deneyin.',
  'other-content': 'Bu mesaj bizde başka bir içerikle vardı. Bir şeyi düzeltmek için takip kodunuzu kullanın.',
  'follow-code-taken': 'Bu takip kodu zaten kullanılıyor. Yeni bir kod alın.',
  'follow-code-unknown': 'Bu kodu tanımıyoruz. Bir harf veya rakam farklı mı, bakın.',
  'place-unknown': 'Bu yeri tanımıyoruz. Sokağı adıyla arayın.',
  'instrument-unknown': 'Bu soru listesi yok (ya da artık yok).',
  'page-unknown': 'Bu sayfa yok. Arama sayfasından yeniden başlayın.',
  'period-not-published': 'Bu dönem için henüz sayı göstermiyoruz. Bitmiş bir hafta, ay veya üç aylık dönem seçin.',
  'too-many-requests': 'Kısa sürede çok kez denendi. Biraz bekleyin ve yeniden deneyin.',
  'sign-in-needed': 'Bu sayfa çalışanlar içindir. Girmek için yeni bir bağlantı isteyin.',
  'not-allowed': 'Göreviniz buna izin vermiyor. Mahalleden sorumlu kişiye sorun.',
  'no-appointment': 'Bugün burada bir göreviniz yok. Belediyenizde Straatwijs ile ilgilenen kişiye sorun.',
  'not-yourself': 'Kendi görevinizi veremez veya bitiremezsiniz. Yetkili başka birine sorun.',
  'role-not-for-organisation': 'Bu görev bu kuruluşa uymuyor. Başka bir görev ya da başka bir kuruluş seçin.',
  'reader-may-not-read': 'Bu kişi bugün bu bölgede okuyamaz. Önce burada bir görev verin ya da başka birini seçin.',
  'provider-refused': 'Giriş olmadı. Yeniden deneyin ya da e-posta ile bir bağlantı isteyin.',
  'identity-unknown':
    'Sizi burada henüz tanımıyoruz. Belediyenizde Straatwijs ile ilgilenen kişiden sizi eklemesini isteyin.',
  'email-not-verified':
    'E-posta adresiniz kuruluşunuzda henüz onaylanmadı. Orada onaylatın ya da burada e-posta ile bir bağlantı isteyin.',
  'clock-differs':
    'Kuruluşunuzun saati ile bizim saatimiz çok farklı. Bilgisayarlarla ilgilenen kişiden saati ayarlamasını isteyin.',
  'link-used-or-old': 'Bu bağlantı kullanıldı veya çok eski. Yeni bir bağlantı isteyin.',
  'passkey-refused': 'Bu anahtarı tanımıyoruz. E-postayla bir bağlantı isteyin.',
  'wider-than-shared': 'Bunu anlatan kişi sayfada olmasını istemiyor. Ekip içinde kalır.',
  'teller-not-reachable':
    'Bunu anlatan kişinin takip kodu yok ve değiştirilmiş bir metni göremez. Metni olduğu gibi yayımlayın veya ekip içinde tutun.',
  'still-recognisable':
    'Bu metinde hâlâ birinin tanınabileceği bir şey var, örneğin bir telefon numarası veya bir adres. Onu çıkarın veya böyle kalabileceğini söyleyin.',
  'step-not-possible':
    'Bu artık mümkün değil: başka biri sizden önce davrandı veya mesaj geri alındı. Sayfayı yeniden açın.',
  'reason-needed': 'Burada bir neden eksik. Nedenini bir cümleyle yazın.',
  'answer-needs-words': 'Burada ne yapılacağı veya yapılmayacağı eksik. Bunu bir cümleyle yazın.',
  'database-away': 'Mesajınızı şu anda saklayamıyoruz. Bir dakika sonra yeniden deneyin; yazdıklarınız burada duruyor.',
};

export const fieldErrorTexts: Record<FieldErrorCode, string> = {
  missing: 'Burada bir şey eksik.',
  'unknown-key': 'Bu alanı tanımıyoruz.',
  'repeated-key': 'Bu alan iki kez var.',
  'wrong-type': 'Bu, beklediğimizden başka bir biçimde.',
  'not-an-option': 'Bu, seçeneklerden biri değil.',
  'too-long': 'Bu metin çok uzun.',
  'out-of-range': 'Bu sayı, olabileceklerin dışında.',
  'not-a-uuid': 'Mesajın numarası doğru değil.',
  'not-a-follow-code': 'Bu bir takip kodu değil: dört kelime ve üç rakam, ya da on altı rakam olmalı.',
  'not-a-contributor': 'Cihazın işareti doğru değil.',
  'unknown-instrument': 'Bu soru listesi yok.',
  'unknown-version': 'Soru listesinin bu sürümü yok.',
  'unknown-place': 'Bu yeri tanımıyoruz.',
  'unknown-language': 'Bu dili tanımıyoruz.',
  'not-a-time': 'Bu bir zaman değil.',
  'in-the-future': 'Bu zaman, bir günden daha ileride.',
  'before-2000': 'Bu zaman 2000 yılından önce.',
  'not-asked': 'Bu soru diğer cevaplarla birlikte sorulmuyor.',
  'needs-sign-in': 'Bunu yalnızca çalışan olarak giren biri yapabilir.',
  'bad-characters': 'Burada saklayamadığımız işaretler var.',
  'more-than-whole': 'Bu, toplamdan fazla. İki sayıdan hangisinin doğru olduğuna bakın.',
  'whole-missing': 'Burada toplam kaç kişi olduğu eksik.',
  'place-too-small':
    'Tek bir ev hakkında olmasın diye, bunu yalnızca bütün bir sokak veya daha büyük bir yer için sayarız.',
  'no-words-with-this': 'Tek bir ev hakkında olmasın diye, burada söz veya fotoğraf istemeyiz.',
  'not-chosen': 'Bu, seçtiğiniz şeyler arasında yok. Karşılaştırabilmemiz için seçiminiz bir yıl aynı kalır.',
  'not-here': 'Bunu bu belediyede sormuyoruz.',
  'too-many-watched': 'Bu, seçebileceğinden fazla. Altı tane yeter.',
  'too-few-good': 'İyi giden şeyleri de seç: yarısı yeter.',
};
