import type { AgendaTexts } from './texts.nl.ts';

export const texts: AgendaTexts = {
  equalShares: {
    tooFew: (voters, least) =>
      `Głosowało za mało osób, by uznać coś za wybrane. Liczba głosujących: ${voters}, potrzeba co najmniej: ${least}. Same głosy można zobaczyć.`,
    chosen: (chosen, voters) =>
      `Każdy miał tyle samo do wydania. Temat wybrano wtedy, gdy ci, którzy go chcieli, mogli za niego razem zapłacić. Liczba wybranych: ${chosen}. Liczba głosujących: ${voters}.`,
    sameAsCount: 'Zwykłe liczenie głosów dałoby to samo.',
    otherThanCount: 'Zwykłe liczenie głosów dałoby coś innego.',
    byLot: (seed) => `Przy równym wyniku decydował los. Kto wpisze liczbę początkową ${seed}, wylosuje to samo.`,
  },
  plainCount: {
    chosen: (chosen, voters) =>
      `Wybrano to, czego chce najwięcej osób. Liczba wybranych: ${chosen}. Liczba głosujących: ${voters}.`,
  },
  approvalShare: {
    nobody: 'Nikt jeszcze nie głosował.',
    share: (voters, share, lower, upper) =>
      `Liczba głosujących: ${voters}. Chce tego ${share} z nich. Wśród wszystkich jest to prawdopodobnie między ${lower} a ${upper}.`,
  },
  themeRanks: {
    none: 'Nie ma tematów do ułożenia w kolejności.',
    allEqual: (themes) => `Liczba tematów: ${themes}. Idą równo: żaden nie pojawia się wyraźnie częściej niż inny.`,
    order: (themes, bands) =>
      `Liczba tematów: ${themes}. Stoją w kolejności od najczęstszych. To, co wyraźnie się nie różni, idzie równo i stoi na jednym stopniu. Liczba stopni: ${bands}.`,
  },
  consensus: {
    shared: 'Wspólne: w każdej grupie, która odpowiedziała, prawdopodobnie ponad połowa się z tym zgadza.',
    sharedNot: 'Wspólne: w każdej grupie, która odpowiedziała, prawdopodobnie ponad połowa się z tym nie zgadza.',
    divided: 'Podzielone zdania: grupy prawdopodobnie myślą o tym wyraźnie inaczej.',
    unclear: 'Jeszcze niejasne: nie da się powiedzieć, czy grupy myślą tak samo.',
    answers: (n) => `Liczba odpowiedzi: ${n}.`,
    absent: (groups, least) => `Jeszcze za mało wysłuchani (mniej odpowiedzi niż ${least}): ${groups}.`,
  },
  opinionMap: {
    drawn: (people, clusters) =>
      `Każda kropka to ktoś; kto stoi blisko siebie, odpowiadał mniej więcej tak samo. Liczba osób: ${people}. Liczba skupisk: ${clusters}. To obrazek do rozmowy: niczego się nim nie rozstrzyga.`,
    tooFew: (people, leastPeople, leastAnswers) =>
      `Za mało, by narysować. Potrzebna liczba osób: ${leastPeople}, a odpowiedzi każdej z nich: ${leastAnswers}. Jest osób: ${people}.`,
    smallCluster: (least) =>
      `Mapa nie jest pokazana: jedno ze skupisk byłoby mniejsze niż ${least} i można by kogoś rozpoznać.`,
  },
};
