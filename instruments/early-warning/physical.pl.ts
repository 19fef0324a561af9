import type { physical as nl } from './physical.nl.ts';
import { whom } from './whom.pl.ts';

export const physical: typeof nl = {
  'homes-upkeep': {
    ask: 'Domy zaniedbane',
    help: 'Z ulicy widać, że farba odpada, drewno gnije albo rynny ciekną.',
    why: 'Szybko robi się gorzej. Wczesna naprawa kosztuje mniej.',
    yourself: 'Wynajmujesz? Zgłoś to właścicielowi razem z sąsiadami.',
    whom: whom.landlord,
  },
  'play-broken': {
    ask: 'Zabawka na placu zepsuta',
    help: 'Huśtawka albo bramka jest zepsuta albo niebezpieczna.',
    why: 'Dzieci mogą się skaleczyć i przestają przychodzić.',
    yourself: 'Ostrzeż rodziców i zgłoś to.',
    whom: whom.municipality,
  },
  graffiti: {
    ask: 'Graffiti albo bazgroły',
    help: 'Farba, naklejki albo rysy na ścianach, koszach czy drzwiach. Sztuka, na którą jest zgoda, się nie liczy.',
    why: 'Jeśli zostaje, często przybywa więcej.',
    yourself: 'Usuń to szybko ze swojej ściany albo zapytaj gminę, jak.',
    whom: whom.municipality,
  },
  'lighting-poor': {
    ask: 'Za mało światła',
    help: 'Miejsce, gdzie po zmroku jest naprawdę za ciemno.',
    why: 'W ciemności ludzie chodzą inną drogą albo zostają w domu.',
    yourself: 'Zapal światło przy drzwiach.',
    whom: whom.municipality,
  },
  'lamp-rusted': {
    ask: 'Latarnia zardzewiała albo zepsuta',
    help: 'Rdza, krzywy słup, otwarta klapka albo lampa, która nie świeci.',
    why: 'Zepsuty słup jest niebezpieczny i robi się ciemno.',
    yourself: 'Zgłoś to, podając numer ze słupa.',
    whom: whom.municipality,
  },
  'green-unkept': {
    ask: 'Zaniedbana zieleń',
    help: 'Dużo chwastów albo śmieci w zieleni albo gałęzie nad chodnikiem.',
    why: 'Zadbana zieleń zaprasza. Wysokie krzaki zasłaniają widok.',
    yourself: 'Zapytaj, czy z sąsiadami możecie dbać o kawałek.',
    whom: whom.municipality,
  },
  'facade-overgrown': {
    ask: 'Zarośnięte ogródki przy ścianach',
    help: 'Rośliny wystają daleko na chodnik.',
    why: 'Kto idzie o lasce, z wózkiem albo na wózku, nie przejdzie.',
    yourself: 'Zaproponuj wspólne przycinanie.',
    whom: whom.neighbours,
  },
  'street-open': {
    ask: 'Rozkopana ulica albo chodnik',
    help: 'Dziura albo rozkopany kawałek, przy którym nikt nie pracuje.',
    why: 'Ludzie mogą upaść. Kto źle chodzi, zostaje w domu.',
    yourself: 'Postaw coś widocznego, jeśli jest niebezpiecznie, i zgłoś to.',
    whom: whom.municipality,
  },
  'works-long': {
    ask: 'Roboty, które długo stoją',
    help: 'Płoty, piasek albo kamienie, przy których od tygodni nikt nie pracuje.',
    why: 'Ludzie chcą wiedzieć, jak długo to jeszcze potrwa.',
    yourself: 'Zapytaj, kiedy koniec, i powiedz sąsiadom.',
    whom: whom.municipality,
  },
  subsidence: {
    ask: 'Ziemia się zapada',
    help: 'Kawałek ulicy albo chodnika się zapadł albo stoi tam woda.',
    why: 'Czasem to przez wyciek pod ziemią. Wtedy pomaga szybkie zgłoszenie.',
    yourself: 'Podaj miejsce jak najdokładniej.',
    whom: whom.municipality,
  },
  'tiles-loose': {
    ask: 'Luźne albo krzywe płyty',
    help: 'Płyta się rusza, wystaje albo jej nie ma.',
    why: 'Przez jedną płytę można źle upaść.',
    yourself: 'Popraw ją, jeśli się da, i zgłoś to.',
    whom: whom.municipality,
  },
  'passage-blocked': {
    ask: 'Nie da się przejść',
    help: 'Rowery, skutery, śmieci albo auta na chodniku lub przed wyjściem.',
    why: 'Kto idzie z wózkiem albo jedzie na wózku, musi zejść na jezdnię. Przy pożarze to niebezpieczne.',
    yourself: 'Odsuń swój rower i uprzejmie poproś innych.',
    whom: whom.municipality,
  },
};
