import type { AboutTexts } from './about.nl.ts';

export const texts: AboutTexts = {
  title: 'Straatwijs hakkında',
  lead: 'Straatwijs bir sokakta, meydanda veya mahallede durumun nasıl olduğunu gösterir. İyi giden şeyler, daha iyi olabilecek şeylerin yanında durur.',
  parts: [
    {
      title: 'Bununla ne yapıyoruz',
      text: [
        'Burada oturanlar, esnaf ve burada çalışanlar ne gördüklerini anlatır. Mahalleden biri bunu okur. Ne yaptığımızı, ne yapmadığımızı ve nedenini söyler.',
        'Bir yer yalnızca kendisiyle, yani oranın önceki hâliyle karşılaştırılır. İyi ve kötü mahalleler listesi yoktur.',
      ],
    },
    {
      title: 'Sizden ne saklıyoruz',
      text: [
        'Ad, e-posta adresi veya şifre gerekmez. Ne seçtiğinizi, hangi sokak için ve ne zaman seçtiğinizi saklarız.',
        'Kendi sözlerinizi ayrı saklarız. Ancak siz izin verirseniz ve biri okuduktan sonra sayfada görünürler.',
        'Takip kodunuzla, anlattıklarınızı sonradan düzeltebilir veya silebilirsiniz. O zaman sözleriniz gerçekten silinir.',
      ],
    },
    {
      title: 'Kimse tanınmaz',
      text: [
        'Bir sayıyı ancak en az 5 kişi bir şey anlattıysa gösteririz. Hikâyeler bir mahallenin yanında durur, hiçbir zaman tek bir sokağın yanında durmaz.',
        'Yalnızca bitmiş, tam haftaları gösteririz.',
        'Herkesi bir kez saymak için telefonunuz rastgele bir sayı saklar. Bu sayı kim olduğunuzu söylemez.',
      ],
    },
    {
      title: 'Telefonsuz katılmak',
      text: ['Kâğıtla veya konuşarak da olur. Mahalle evinde veya mahallede çalışan birine sorun.'],
    },
  ],
  steps: 'Hangi adımlar var ve kim karar verir',
  open: 'Straatwijs açıktır: herkes yazılımı okuyabilir, kullanabilir ve geliştirebilir (EUPL 1.2).',
  notForDanger: 'Straatwijs acil durumlar için değildir.',
};
