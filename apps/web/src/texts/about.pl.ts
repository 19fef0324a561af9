import type { AboutTexts } from './about.nl.ts';

export const texts: AboutTexts = {
  title: 'O Straatwijs',
  lead: 'Straatwijs pokazuje, jak jest na ulicy, na placu lub w okolicy. To, co jest dobre, stoi obok tego, co może być lepsze.',
  parts: [
    {
      title: 'Co z tym robimy',
      text: [
        'Mieszkańcy, sklepikarze i ludzie, którzy tu pracują, mówią, co widzą. Ktoś z okolicy to czyta i mówi, co robimy, czego nie robimy i dlaczego.',
        'Miejsce porównujemy tylko z nim samym, czyli z tym, jak było tam wcześniej. Nie ma listy dobrych i złych okolic.',
      ],
    },
    {
      title: 'Co o tobie przechowujemy',
      text: [
        'Nie trzeba podawać nazwiska, adresu e-mail ani hasła. Przechowujemy twój wybór, ulicę, której dotyczy, i datę.',
        'Twoje własne słowa przechowujemy osobno. Pojawią się na stronie tylko wtedy, gdy się na to zgodzisz i ktoś je wcześniej przeczyta.',
        'Z kodem możesz później poprawić lub usunąć swoją wypowiedź. Wtedy twoje słowa naprawdę znikają.',
      ],
    },
    {
      title: 'Nikogo nie da się rozpoznać',
      text: [
        'Liczbę pokazujemy dopiero wtedy, gdy wypowiedziało się co najmniej 5 osób. Historie są przy okolicy, nigdy przy jednej ulicy.',
        'Pokazujemy tylko pełne tygodnie, które już minęły.',
        'Aby policzyć każdego tylko raz, twój telefon przechowuje losową liczbę. Nie mówi ona, kim jesteś.',
      ],
    },
    {
      title: 'Udział bez telefonu',
      text: ['Można też na papierze lub w rozmowie. Zapytaj o to w domu sąsiedzkim albo kogoś, kto pracuje w okolicy.'],
    },
  ],
  steps: 'Jakie są kroki i kto decyduje',
  open: 'Straatwijs jest otwarty: każdy może czytać, używać i ulepszać to oprogramowanie (EUPL 1.2).',
  notForDanger: 'Straatwijs nie jest dla nagłych przypadków.',
};
