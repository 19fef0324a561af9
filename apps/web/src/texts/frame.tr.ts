import type { FrameTexts } from './frame.nl.ts';

export const texts: FrameTexts = {
  brand: 'Straatwijs',
  skip: 'İçeriğe geç',
  language: 'Dil',
  example: 'Örnek',
  exampleHelp: 'Bu bir örnektir. Yerler gerçektir; insanların burada anlattıkları uydurmadır.',
  notReadAtOnce: {
    one: 'Bu hemen okunmaz; {n} iş günü içinde okuruz.',
    other: 'Bu hemen okunmaz; {n} iş günü içinde okuruz.',
  },
  danger: 'Tehlike mi var? 112’yi arayın.',
  comparedWithItself: 'Bu yer yalnızca kendisiyle karşılaştırılır, başka yerlerle asla.',
  navigation: {
    home: 'Bir yer arayın',
    takePart: 'Bir şey anlatın',
    follow: 'Mesajınızı takip edin',
    about: 'Straatwijs hakkında',
    privacy: 'Gizlilik',
    staff: 'Çalışanlar için',
  },
  navigationName: 'Ana menü',
  errorTitle: {
    403: 'Bu sizin göreviniz için değil',
    404: 'Bunu bulamıyoruz',
    429: 'Lütfen biraz bekleyin',
    other: 'Bir sorun oldu',
  },
  wentWrong: 'Sorun bizde, sizde değil. Lütfen bir dakika sonra yeniden deneyin.',
  backToSearch: 'Bir sokak veya meydan arayın',
  search: { label: 'Sokak, meydan veya mahalle', button: 'Ara' },
  codeUnknown: 'Bu kodu tanımıyoruz. Afiş eski olabilir. Sokağı adıyla arayın.',
};
