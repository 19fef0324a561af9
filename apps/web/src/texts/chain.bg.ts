import type { ChainTexts } from './chain.nl.ts';

export const texts: ChainTexts = {
  corrects: 'Това поправя отговора ни от {day}.',
  corrected: 'Този отговор беше поправен по-късно, на {day}.',
  title: 'Стъпка по стъпка',
  by: '{role}, {when}',
  notKnownWhen: 'Вече не знаем кога точно.',
  roles: {
    coordinator: 'Управителят на квартала',
    deputy: 'Който замества управителя на квартала',
    reader: 'Някой, който чете заедно с нас',
    'desk-officer': 'Някой от гишето',
    other: 'Някой, който работи тук',
  },
  decided: '{kind}: {who}, {when}',
  why: 'Защо, ще прочетеш в отговора по-долу.',
  where: 'Къде: {where}',
  passedOver: {
    discussed: 'Не е обсъждано отделно',
  },
  doing: {
    done: 'Работи се по него',
    todo: 'Още не е започнато',
  },
  done: {
    done: 'Готово',
    todo: 'Още не е готово',
  },
  effect: {
    done: 'Какво се промени после',
    todo: 'Още не се знае какво ще донесе',
  },
  notComing: 'Дотук е. Няма да го направим или друг отговаря за него.',
  who: 'Кой решава и за какво можеш да кажеш мнението си?',
  yes: 'Случи се:',
  no: 'Още не:',
  planned: 'Ще се обсъжда на {when}',
  on: '{kind}, {when}',
  talk: 'Повече за този разговор',
  skipped: 'Пропуснато:',
  never: 'Няма да стане:',
};
