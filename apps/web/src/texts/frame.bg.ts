import type { FrameTexts } from './frame.nl.ts';

export const texts: FrameTexts = {
  brand: 'Straatwijs',
  skip: 'Към съдържанието',
  language: 'Език',
  example: 'Пример',
  exampleHelp: 'Това е пример. Местата съществуват, но разказите на хората тук са измислени.',
  notReadAtOnce: {
    one: 'Това не се чете веднага; четем го до {n} работен ден.',
    other: 'Това не се чете веднага; четем го до {n} работни дни.',
  },
  danger: 'Опасност? Обадете се на 112.',
  comparedWithItself: 'Това място се сравнява само със себе си, никога с други места.',
  navigation: {
    home: 'Намерете място',
    takePart: 'Разкажете нещо',
    follow: 'Проследете съобщението си',
    about: 'За Straatwijs',
    staff: 'За служители',
  },
  navigationName: 'Главно меню',
  errorTitle: { 404: 'Не намираме това', 429: 'Изчакайте малко', other: 'Нещо се обърка' },
  wentWrong: 'Грешката е наша, не ваша. Опитайте пак след минута.',
  backToSearch: 'Потърсете улица или площад',
  search: { label: 'Улица, площад или квартал', button: 'Търси' },
  codeUnknown: 'Не познаваме този код. Може би плакатът е стар. Потърсете улицата по име.',
};
