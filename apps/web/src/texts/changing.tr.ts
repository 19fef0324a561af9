import type { ChangingTexts } from './changing.nl.ts';

export const texts: ChangingTexts = {
  title: 'Ne değişiyor?',
  of: 'Bu yer için henüz çok az ay biliniyor. Bu, {place} bölgesinin tamamı hakkındadır.',
  told: {
    positive: {
      up: '{When} insanlar burada neyin iyi gittiğini her zamankinden daha sık anlattı.',
      down: '{When} insanlar burada neyin iyi gittiğini her zamankinden daha az anlattı.',
    },
    negative: {
      up: '{When} insanlar burada neyin daha iyi olabileceğini her zamankinden daha sık anlattı.',
      down: '{When} insanlar burada neyin daha iyi olabileceğini her zamankinden daha az anlattı.',
    },
  },
  looked: {
    up: '{When} insanlar burada şunu her zamankinden daha sık gördü: {what}.',
    down: '{When} insanlar burada şunu her zamankinden daha az gördü: {what}.',
  },
  sure: 'Bu büyük olasılıkla rastlantı değil.',
  nothing: 'Burada bir değişiklik görmüyoruz. Bu, hiçbir sorun olmadığı anlamına gelmez.',
  tooShort: 'Bir şeyin değişip değişmediğini söylemek için burada henüz çok az ay biliniyor.',
  tooShortWhy: 'Ne kadar çok insan anlatır ve bakarsa, o kadar erken görürüz.',
  tellers: 'İnsanların anlattıkları, kimin anlattığı hakkında da bir şey söyler.',
  whatWeSee: 'Burada neyi görebiliriz',
  columns: { what: 'Ne hakkında', last: 'Son ay', usual: 'Genellikle', more: 'Şundan itibaren görünür', less: 'Ya da' },
  names: { positive: 'Anlatılan: iyi gidiyor', negative: 'Anlatılan: daha iyi olabilir' },
  between: '{low} ile {high} arası',
  more: '{factor} katı olursa',
  moreHidden: 'artışı burada göremeyiz',
  less: '{part} azalırsa',
  lessHidden: 'azalmayı burada göremeyiz',
  unknown: 'göstermek için çok az',
  how: 'Dikkat çeken şeyler aydan aya birikir. Rakamı olmayan bir ay sayılmaz, sıfır olarak da sayılmaz.',
  drawing: 'Her ay ne kadar olduğu, gri olarak olağan olan. Altta, bir şeyin değiştiğinin ne kadar kesinleştiği.',
  limit: 'büyük olasılıkla rastlantı değil',
};
