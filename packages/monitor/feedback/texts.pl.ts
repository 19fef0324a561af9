import type { StandardTexts } from './texts.nl.ts';

export const texts: StandardTexts = {
  'do-by': 'Robimy to. Zajmuje się tym {name}. Będzie gotowe: {date}.',
  'do-started': 'Już się tym zajmujemy. Więcej może powiedzieć {name}.',
  'do-together': 'Robimy to razem z mieszkańcami. {name} zapyta, kto chce wziąć udział. Dzień: {date}.',
  'do-first-part': 'Najpierw robimy małą część. Początek: {date}. Potem razem zobaczymy, co dalej.',
  'keep-good': 'To jest dobre i tak ma zostać. Pilnuje tego {name}.',
  solved: 'To jest rozwiązane. Dzień: {date}. Jeśli u ciebie jest inaczej, opowiedz o tym jeszcze raz.',
  'half-solved': 'To jest rozwiązane częściowo. Dzień, w którym sprawdzimy, co jeszcze trzeba zrobić: {date}.',
  'look-into': 'Sprawdzamy to. Da ci znać {name}. Dzień: {date}.',
  'come-and-see': 'Na miejsce przyjdzie {name}. Dzień: {date}. Potem przeczytasz tutaj, co robimy.',
  'ask-around': 'Najpierw pytamy więcej osób w okolicy. Dzień, w którym przeczytasz tutaj, co mówią: {date}.',
  'not-solved': 'To jeszcze nie jest rozwiązane. Szukamy dalej. Dzień, w którym przeczytasz tutaj, co wiemy: {date}.',
  'of-nobody':
    'To nie należy do nikogo i dlatego nikt tego nie zrobił. {name} sprawdza, kto to zrobi. Będziemy to wiedzieć: {date}.',
  'other-desk': 'Zajmuje się tym kto inny: {desk}. Przekazaliśmy to dalej.',
  'other-organisation':
    'Decyduje o tym kto inny: {desk}. Pytamy, co się stanie. Dzień, w którym przeczytasz tutaj odpowiedź: {date}.',
  'belongs-higher': 'Okolica nie może sama o tym zdecydować. Teraz decyduje: {desk}.',
  'of-an-owner': 'To ma właściciela: {desk}. Tylko właściciel może to zmienić. Poprosiliśmy o to.',
  'discuss-on': 'Rozmawiamy o tym. Dzień: {date}. Co z tego wynikło, napisze tutaj {name}.',
  'discuss-with-residents': 'Rozmawiamy o tym z mieszkańcami. Dzień: {date}. Możesz przyjść: {desk}.',
  'bring-together': 'Ludzie mają na ten temat różne zdania. Zbierze ich razem {name}.',
  'planned-already': 'Nie robimy tego osobno, bo prace są już zaplanowane. Dzień: {date}.',
  'no-money': 'Nie robimy tego teraz, bo nie ma na to pieniędzy. Wrócimy do tego: {date}.',
  'not-ours': 'Nie robimy tego, bo to nie jest nasze. Należy do kogoś innego: {desk}.',
  'not-safe': 'Nie robimy tego, bo wtedy byłoby tu mniej bezpiecznie.',
  'both-want-it': 'Nie robimy tego. I mieszkańcy, i młodzież chcą zachować to miejsce.',
  'would-move': 'Nie robimy tego, bo wtedy kłopot miałaby inna ulica.',
  law: 'Nie robimy tego, bo prawo na to nie pozwala.',
  'too-little-known': 'Nie robimy tego teraz, bo za mało o tym wiemy. Wrócimy do tego: {date}.',
  'nobody-now': 'Nie robimy tego teraz, bo nikt nie ma na to czasu. Wrócimy do tego: {date}.',
  'kept-in-the-lee':
    'Zostawiamy to w spokoju. Tak jest lepiej dla ludzi, których to dotyczy. Nie będzie to nigdzie pokazane.',
  'were-wrong': 'Myliliśmy się. Poniżej przeczytasz, co się nie zgadzało i co teraz robimy.',
  'were-late': 'Obiecaliśmy coś i spóźniliśmy się. Zajmuje się tym {name}. Będzie gotowe: {date}.',
  misunderstood: 'Źle cię zrozumieliśmy. Poniżej przeczytasz, co teraz robimy.',
};
