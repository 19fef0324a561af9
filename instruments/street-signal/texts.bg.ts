import type { texts as nl } from './texts.nl.ts';

export const texts = {
  name: 'Какво ви прави впечатление?',
  why: 'Питаме това, за да знаем как е на тази улица, също и какво е добре. По-късно ще прочетете какво е станало.',
  questions: {
    valence: {
      ask: 'Какво ви прави впечатление на тази улица?',
      help: '10 секунди. Не е нужно име. След едно докосване можете да спрете.',
    },
    theme: { ask: 'За какво става дума?', help: 'Пропуснете това, което не искате да попълвате.' },
    story: {
      ask: 'Искате ли да добавите нещо?',
      help: 'Едно изречение е достатъчно. По-добре без имена и номера на къщи.',
    },
  },
  options: {
    'valence.positive': 'Това е добре',
    'valence.negative': 'Това може да е по-добре',
    'valence.mixed': 'По малко и от двете',
    'theme.social': 'Живот заедно',
    'theme.clean': 'Чисто и поддържано',
    'theme.safety': 'Сигурност',
    'theme.care': 'Грижа у дома',
    'theme.youth': 'Младежи',
    'theme.traffic': 'Движение',
    'theme.green': 'Зеленина',
    'theme.homes': 'Жилища',
    'theme.meeting': 'Места за срещи',
    'theme.shops': 'Магазини',
    'theme.other': 'Нещо друго',
  },
} satisfies typeof nl;
