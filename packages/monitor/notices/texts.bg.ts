import type { NoticeTexts } from './texts.nl.ts';

export const texts: NoticeTexts = {
  confirm: {
    subject: 'Това твоят адрес ли е? (Straatwijs {municipality})',
    text: 'Здравей,\n\nНякой остави този адрес в Straatwijs {municipality}, за да разбере, че има отговор.\n\nТи ли си? Тогава кажи да на тази страница:\n\n{url}\n\nНе си ти? Не прави нищо. След {days} дни изтриваме този адрес.\n',
  },
  notice: {
    subject: 'Има отговор (Straatwijs {municipality})',
    text: 'Здравей,\n\nИма отговор. Прочиташ го с кода си:\n\n{url}\n\nНе искаш повече писма? Тогава изтриваме адреса ти:\n\n{stop}\n',
  },
  push: { title: 'Има отговор', text: 'Прочиташ го с кода си.' },
  minutes: {
    subject: 'Записките от разговора са готови (Straatwijs {municipality})',
    text: 'Здравей,\n\nЗаписките от разговора са готови. Намираш ги с кода си:\n\n{url}\n\nНе искаш повече писма? Тогава изтриваме адреса ти:\n\n{stop}\n',
  },
  minutesPush: { title: 'Записките от разговора са готови', text: 'Намираш ги с кода си.' },
};
