import type { Language } from '../languages/index.ts';
import type { PersonalKind } from './span.ts';

/** What stands in the place of what was left out, in the language of the text. */
export const marks: Readonly<Record<Language, Readonly<Record<PersonalKind, string>>>> = {
  nl: {
    name: '[naam]',
    address: '[adres]',
    phone: '[telefoonnummer]',
    mail: '[mailadres]',
    account: '[profiel]',
    web: '[webadres]',
    plate: '[kenteken]',
    'birth-date': '[datum]',
    bsn: '[nummer]',
    iban: '[rekening]',
  },
  en: {
    name: '[name]',
    address: '[address]',
    phone: '[phone number]',
    mail: '[mail address]',
    account: '[profile]',
    web: '[web address]',
    plate: '[number plate]',
    'birth-date': '[date]',
    bsn: '[number]',
    iban: '[bank account]',
  },
  tr: {
    name: '[isim]',
    address: '[adres]',
    phone: '[telefon numarası]',
    mail: '[e posta]',
    account: '[hesap]',
    web: '[web adresi]',
    plate: '[plaka]',
    'birth-date': '[tarih]',
    bsn: '[numara]',
    iban: '[banka hesabı]',
  },
  ar: {
    name: '[اسم]',
    address: '[عنوان]',
    phone: '[رقم هاتف]',
    mail: '[بريد إلكتروني]',
    account: '[حساب]',
    web: '[موقع]',
    plate: '[رقم سيارة]',
    'birth-date': '[تاريخ]',
    bsn: '[رقم]',
    iban: '[حساب بنكي]',
  },
  pl: {
    name: '[imię]',
    address: '[adres]',
    phone: '[numer telefonu]',
    mail: '[adres mailowy]',
    account: '[konto]',
    web: '[adres strony]',
    plate: '[numer rejestracyjny]',
    'birth-date': '[data]',
    bsn: '[numer]',
    iban: '[konto bankowe]',
  },
  bg: {
    name: '[име]',
    address: '[адрес]',
    phone: '[телефонен номер]',
    mail: '[имейл]',
    account: '[профил]',
    web: '[сайт]',
    plate: '[номер на кола]',
    'birth-date': '[дата]',
    bsn: '[номер]',
    iban: '[сметка]',
  },
};

const every: ReadonlySet<string> = new Set(Object.values(marks).flatMap((kinds) => Object.values(kinds)));

/** Whether a piece of text stands for something that was left out. */
export const isMark = (piece: string): boolean => every.has(piece);
