import type { FieldErrorCode, RefusalCode } from './refusal.ts';

export const refusalTexts: Record<RefusalCode, string> = {
  invalid: 'Coś w formularzu jeszcze się nie zgadza. Spójrz na zaznaczone miejsca.',
  'body-too-large': 'Ta wiadomość jest za duża. Skróć tekst i spróbuj ponownie.',
  'not-json': 'Nie udało nam się przeczytać tej wiadomości. Spróbuj ponownie.',
  'other-content': 'Mamy już tę wiadomość z inną treścią. Chcesz coś poprawić? Użyj swojego kodu.',
  'follow-code-taken': 'Ten kod jest już w użyciu. Weź nowy kod.',
  'follow-code-unknown': 'Nie znamy tego kodu. Sprawdź, czy któraś litera lub cyfra nie jest inna.',
  'place-unknown': 'Nie znamy tego miejsca. Poszukaj ulicy po nazwie.',
  'instrument-unknown': 'Tej listy pytań (już) nie ma.',
  'instrument-off': 'Teraz o to tutaj nie pytamy. Można porozmawiać z kimś, kto pracuje w okolicy.',
  'page-unknown': 'Tej strony nie ma. Zacznij od nowa na stronie wyszukiwania.',
  'nothing-to-freeze': 'W tym okresie zbyt rzadko patrzono, aby zapisać, jak było. Wybierz inny okres.',
  'period-not-published':
    'Dla tego okresu nie pokazujemy jeszcze liczb. Wybierz tydzień, miesiąc lub kwartał, który minął.',
  'release-unknown': 'Takiej publikacji nie ma.',
  'too-many-requests': 'To było bardzo często w krótkim czasie. Poczekaj chwilę i spróbuj ponownie.',
  'sign-in-needed': 'Ta strona jest dla pracowników. Poproś o nowy link, aby wejść.',
  'not-allowed': 'Twoja rola na to nie pozwala. Zapytaj osobę, która opiekuje się okolicą.',
  'no-appointment': 'Nie masz tu dzisiaj zadania. Zapytaj osobę, która opiekuje się Straatwijs w twojej gminie.',
  'not-yourself': 'Nie można dać ani zakończyć własnego zadania. Poproś inną osobę, która może to zrobić.',
  'role-not-for-organisation': 'To zadanie nie pasuje do tej organizacji. Wybierz inne zadanie lub inną organizację.',
  'reader-may-not-read':
    'Ta osoba nie może dziś czytać w tym miejscu. Najpierw daj jej tu zadanie albo wybierz kogoś innego.',
  'provider-refused': 'Wejście się nie udało. Spróbuj ponownie albo poproś o link e-mailem.',
  'identity-unknown':
    'Jeszcze cię tu nie znamy. Poproś osobę, która zajmuje się Straatwijs w twojej gminie, żeby cię dodała.',
  'email-not-verified':
    'Twój adres e-mail nie jest jeszcze potwierdzony w twojej organizacji. Poproś o to tam albo poproś tutaj o link e-mailem.',
  'clock-differs':
    'Zegar twojej organizacji i nasz zbyt się różnią. Poproś osobę, która zajmuje się komputerami, żeby ustawiła zegar.',
  'link-used-or-old': 'Ten link był już użyty albo jest za stary. Poproś o nowy.',
  'passkey-refused': 'Nie rozpoznajemy tego klucza. Poproś o link e-mailem.',
  'wider-than-shared': 'Osoba, która to powiedziała, nie chce tego na stronie. Zostaje to w zespole.',
  'teller-not-reachable':
    'Osoba, która to powiedziała, nie ma kodu i nie może zobaczyć zmienionego tekstu. Pokaż tekst taki, jaki jest, albo zostaw go w zespole.',
  'still-recognisable':
    'W tym tekście jest jeszcze coś, po czym można kogoś rozpoznać, na przykład numer telefonu lub adres. Usuń to albo zaznacz, że może tak zostać.',
  'step-not-possible':
    'Teraz to już niemożliwe: ktoś zrobił to przed tobą albo wiadomość została wycofana. Otwórz stronę ponownie.',
  'reason-needed': 'Brakuje tu jeszcze powodu. Napisz w jednym zdaniu, dlaczego.',
  'needs-other-eyes': 'Tę odpowiedź musi zatwierdzić ktoś inny niż osoba, która ją napisała.',
  'answer-needs-words': 'Brakuje tu jeszcze, co się stanie albo nie stanie. Napisz to w jednym zdaniu.',
  'answer-first': 'Osoba, która to opowiedziała, nie ma jeszcze odpowiedzi. Najpierw odpowiedz.',
  'round-closed': 'Te pytania są już zamknięte. Nadal można zobaczyć, co z nich wyszło.',
  'too-many-actions':
    'Dzieje się tu już tyle, ile możemy prowadzić naraz. Wybierz, co się zatrzyma lub poczeka, albo tylko to zaproponuj.',
  'changed-meanwhile': 'Ktoś inny właśnie to zmienił. Poniżej są oba teksty: wybierz jeden albo je połącz.',
  'pen-elsewhere': 'Pióro ma ktoś inny. Poproś o nie albo przejmij, podając powód.',
  'minutes-fixed': 'Tydzień minął: notatek nie można już zmienić.',
  'lines-undecided': 'Nie o każdym wierszu zdecydowano.',
  'photo-too-large': 'To zdjęcie jest za duże. Wybierz zdjęcie do 10 MB.',
  'photo-unreadable': 'Tego pliku nie możemy odczytać jako zdjęcia. Wybierz zdjęcie JPEG, PNG, WebP lub HEIC.',
  'photo-too-many-pixels': 'To zdjęcie ma za dużo pikseli. Zmniejsz je i spróbuj ponownie.',
  'photo-too-many': 'Do wiadomości można dodać najwyżej cztery zdjęcia. Najpierw usuń jedno.',
  'photo-not-for-young':
    'Przy wiadomościach młodych osób nie przechowujemy zdjęć, żeby Cię chronić. To, co opowiadasz, i tak się liczy.',
  'photo-not-here': 'Do tej wiadomości nie można dodać zdjęcia.',
  'photo-of-withdrawn': 'Ta wiadomość została wycofana. Nie można już dodać zdjęcia.',
  'photo-busy': 'Właśnie przychodzi wiele zdjęć. Poczekaj chwilę i spróbuj ponownie.',
  'measure-fixed':
    'Wynik można już było zobaczyć, dlatego miejsca, początek i oczekiwanie są ustalone. Zapisz, co poszło inaczej, albo dodaj nowe działanie.',
  'comparison-first': 'Najpierw wybierz miejsca do porównania. Dopiero potem widać, co się zmieniło.',
  'database-away': 'Nie możemy teraz zapisać twojej wiadomości. Spróbuj za minutę; twój tekst nadal tu jest.',
};

export const fieldErrorTexts: Record<FieldErrorCode, string> = {
  missing: 'Czegoś tu jeszcze brakuje.',
  'unknown-key': 'Nie znamy tego pola.',
  'repeated-key': 'To pole jest tu dwa razy.',
  'wrong-type': 'To ma inną formę, niż się spodziewamy.',
  'not-an-option': 'Tego nie ma wśród możliwości.',
  'too-long': 'Ten tekst jest za długi.',
  'out-of-range': 'Ta liczba jest poza tym, co możliwe.',
  'not-a-uuid': 'Numer wiadomości się nie zgadza.',
  'not-a-follow-code': 'To nie jest kod: cztery słowa i trzy cyfry albo szesnaście cyfr.',
  'not-a-contributor': 'Znak urządzenia się nie zgadza.',
  'unknown-instrument': 'Tej listy pytań nie ma.',
  'unknown-version': 'Tej wersji listy pytań nie ma.',
  'unknown-place': 'Nie znamy tego miejsca.',
  'unknown-language': 'Nie znamy tego języka.',
  'not-a-time': 'To nie jest czas.',
  'in-the-future': 'Ten czas jest ponad dzień w przyszłości.',
  'before-2000': 'Ten czas jest przed rokiem 2000.',
  'not-asked': 'To pytanie nie pasuje do pozostałych odpowiedzi.',
  'needs-sign-in': 'Może to zrobić tylko ktoś, kto wszedł jako pracownik.',
  'bad-characters': 'Są tu znaki, których nie możemy zapisać.',
  'more-than-whole': 'To więcej niż całość. Sprawdź, która z tych dwóch liczb się zgadza.',
  'whole-missing': 'Brakuje tu jeszcze, ile było razem.',
  'place-too-small': 'Liczymy to tylko dla całej ulicy lub więcej, żeby nie chodziło o jeden dom.',
  'no-words-with-this': 'Tutaj nie prosimy o słowa ani zdjęcie, żeby nie chodziło o jeden dom.',
  'not-chosen':
    'Tego nie ma wśród wybranych przez ciebie rzeczy. Wybór jest stały przez rok, żebyśmy mogli porównywać.',
  'not-here': 'O to w tej gminie nie pytamy.',
  'too-many-watched': 'To więcej, niż można wybrać. Sześć wystarczy.',
  'too-few-good': 'Wybierz też rzeczy, które są dobre: wystarczy połowa.',
  'not-under-16':
    'Masz mniej niż 16 lat? Zostaw to pole puste. Możesz brać udział; odpowiedź przeczytasz dzięki swojemu kodowi.',
};
