import type { AnswerFormsTexts } from './answer-forms.nl.ts';

export const texts: AnswerFormsTexts = {
  title: 'Отговор за {place}',
  about: 'Хората разказаха нещо за: {theme}. Това е отговорът.',
  aboutAll: 'Хората разказаха как е тук. Това е отговорът.',
  corrects: 'Това поправя по-ранен отговор.',
  scan: 'Сканирай за повече за {place}.',
  type: 'Или напиши това',
  by: '{name}, община {municipality}, {day}',
  more: 'Прочети повече или разкажи и ти: {url}',
  opening: 'Здравейте на всички. Чета отговор от община {municipality}. Той е за {place}.',
  kind: 'Краткият отговор е: {kind}.',
  closing: 'Искаш ли и ти да разкажеш нещо? Може без името ти. Ще ти помогна с радост. При опасност се обади на 112.',
};
