import { describe, expect, test } from 'vitest';
import { findPersonalData } from './find.ts';
import { leaveOut } from './leave-out.ts';
import type { PersonalKind } from './span.ts';
import { knownStreets } from './streets.ts';

const found = (text: string) => findPersonalData(text).map((s) => text.slice(s.start, s.end));
const kinds = (text: string): PersonalKind[] => findPersonalData(text).map((s) => s.kind);

describe('of people is found', () => {
  test.each([
    ['Mijn buurman Kees helpt.', 'Kees'],
    ['mijn buurman kees helpt', 'kees'],
    ['Meneer de Vries veegt de stoep.', 'Meneer de Vries'],
    ['Vraag het aan J. de Boer.', 'J. de Boer'],
    ['Hij heet Mohamed El Amrani.', 'Mohamed El Amrani'],
    ['die Henk van hiernaast', 'Henk'],
    ['Ze noemen hem Rooie Sjaak.', 'Rooie Sjaak'],
    ['Zijn bijnaam is "de Schele".', 'de Schele'],
    ['HET IS BEKEND DAT AHMED DIT DOET', 'AHMED'],
    ['Met vriendelijke groet, Wim Pronk', 'Wim Pronk'],
    ['Mevr. A.B. van der Meer zit alleen.', 'Mevr. A.B. van der Meer'],
    ['Fatma teyze yalnız yaşıyor.', 'Fatma teyze'],
    ['Pani Kowalska mieszka sama.', 'Pani Kowalska'],
    ['جاري أحمد يساعد الجميع', 'أحمد'],
    ['Съседът ми Иван помага.', 'Иван'],
    ['My neighbour John helps.', 'John'],
  ])('a name: %s', (text, name) => {
    expect(found(text)).toEqual([name]);
    expect(kinds(text)).toEqual(['name']);
  });

  test.each([
    ['Bel 06 12345678.', '06 12345678', 'phone'],
    ['اتصلوا بي على ٠٦١٢٣٤٥٦٧٨', '٠٦١٢٣٤٥٦٧٨', 'phone'],
    ['Mail p.dejong@voorbeeld.nl eens', 'p.dejong@voorbeeld.nl', 'mail'],
    ['Op NL91 ABNA 0417 1643 00 graag', 'NL91 ABNA 0417 1643 00', 'iban'],
    ['Nummer 111222333 hoort daarbij', '111222333', 'bsn'],
    ['De auto 12-ABC-3 staat fout', '12-ABC-3', 'plate'],
    ['In de Weimarstraat 112 bis wordt gedeald', 'Weimarstraat 112 bis', 'address'],
    ['Ik woon Thomsonlaan 45, 2565 HX Den Haag.', 'Thomsonlaan 45, 2565 HX Den Haag', 'address'],
    ['Laan van Meerdervoort 200 is leeg', 'Laan van Meerdervoort 200', 'address'],
    ['geboren op 12-03-1947 in het dorp', '12-03-1947', 'birth-date'],
    ['jarig op 3 mei', '3 mei', 'birth-date'],
    ['volg @buurtkoning_dh maar', '@buurtkoning_dh', 'account'],
    ['zie facebook.com/marloes.vandijk daar', 'facebook.com/marloes.vandijk', 'web'],
  ] as const)('what has a form: %s', (text, words, kind) => {
    expect(found(text)).toEqual([words]);
    expect(kinds(text)).toEqual([kind]);
  });
});

describe('nobody is found in', () => {
  test.each([
    'De Jan Luykenlaan is te donker.',
    'De Kok van het buurthuis maakt soep.',
    'Parkeren is nummer 1 probleem.',
    'Tram 12 rijdt niet.',
    'De Bakker op de hoek heeft goed brood.',
    'de Bakker op de hoek',
    'Op het Prins Hendrikplein is het druk.',
    'De Albert Heijn is te ver.',
    'Het Johan Cruyff Court is open.',
    'Bel 112, of de gemeente op 14070.',
    'Ik heb 0900-8844 gebeld.',
    'Op 12 september was er een feest.',
    'Sinds 1-3-2024 is de straat afgesloten.',
    'Bijeenkomst 23 november 2026, 12.00 uur.',
    'Het kost 1.234,50 euro.',
    'In de Weimarstraat 3 weken geleden nog.',
    'Mark de stoep, may we say. Roos en lavendel groeien hier.',
    'Kijk op www.denhaag.nl.',
    'Zij staat op nummer 2 van mijn lijst.',
    'Het rekeningnummer NL91 ABNA 1417 1643 01 klopt niet.',
    'Het getal 123456789 is een getal.',
    'لا يمكن التعرف على أحد',
  ])('%s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  test('a street that the municipality hands in, whatever it sounds like', () => {
    const text = 'In de Melis Stokezijde en de Wilde Gagel is het donker.';
    const streets = knownStreets(['Melis Stokezijde', 'Wilde Gagel', 'Spui']);
    expect(findPersonalData('Wij wonen aan de Theo Mannhage.').length).toBeGreaterThan(0);
    expect(findPersonalData('Wij wonen aan de Theo Mannhage.', knownStreets(['Theo Mannhage']))).toEqual([]);
    expect(findPersonalData(text, streets)).toEqual([]);
    expect(findPersonalData('Op Spui 70 is lawaai.', streets)).toMatchObject([{ kind: 'address' }]);
  });
});

test('what is left out gets a mark in the language of the text, and the rest stays as it was', () => {
  const text = 'Bel Fatima op 06 12345678!';
  const spans = findPersonalData(text);
  expect(leaveOut(text, spans, 'nl')).toBe('Bel [naam] op [telefoonnummer]!');
  expect(leaveOut(text, spans.slice(1), 'en')).toBe('Bel Fatima op [phone number]!');
  expect(leaveOut(text, spans, 'xx')).toBe('Bel [naam] op [telefoonnummer]!');
  expect(leaveOut(text, [], 'ar')).toBe(text);
});

test('brackets that somebody typed hide nothing', () => {
  expect(found('Dit is [Kees] en niet [naam].')).toEqual(['Kees']);
});
