import type { AnswerFormsTexts } from './answer-forms.nl.ts';

export const texts: AnswerFormsTexts = {
  title: '{place} için cevap',
  about: 'İnsanlar şu konuda bir şeyler anlattı: {theme}. Cevap bu.',
  aboutAll: 'İnsanlar burada işlerin nasıl gittiğini anlattı. Cevap bu.',
  corrects: 'Bu, önceki bir cevabı düzeltir.',
  scan: '{place} hakkında daha fazlası için bunu tara.',
  type: 'Ya da bunu yaz',
  by: '{name}, {municipality} belediyesi, {day}',
  more: 'Devamını oku ya da sen de anlat: {url}',
  opening: 'Herkese merhaba. {municipality} belediyesinden bir cevap okuyorum. Konu: {place}.',
  kind: 'Kısa cevap: {kind}.',
  closing:
    'Sen de bir şey anlatmak ister misin? Adını vermeden olur. Sana seve seve yardım ederim. Tehlike varsa 112’yi ara.',
};
