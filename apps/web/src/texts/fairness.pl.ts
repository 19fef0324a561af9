import type { FairnessTexts } from './fairness.nl.ts';

export const texts: FairnessTexts = {
  title: 'Jeszcze dwa dotknięcia, jeśli chcesz',
  help: 'Nikt nie widzi, co wybierasz. Liczymy to dopiero, gdy odpowie co najmniej 5 osób. Możesz to później zmienić.',
  fair: {
    ask: 'Czy to było uczciwe?',
    yes: 'Tak',
    between: 'Częściowo',
    no: 'Nie',
  },
  again: {
    ask: 'Weźmiesz udział jeszcze raz?',
    yes: 'Tak',
    between: 'Może',
    no: 'Nie',
  },
  chosen: 'Wybór:',
  kept: 'Zapisano.',
  public:
    'Czy to było uczciwe? Tak mówią osoby, które dostały odpowiedź, {when}: {yes} razy tak, {between} razy częściowo, {no} razy nie.',
  publicJoined:
    'Czy to było uczciwe? Tak mówią osoby, które dostały odpowiedź, {when}: {yes} razy tak, {no} razy częściowo lub nie.',
  publicAgain: 'Udział jeszcze raz? {yes} razy tak, {between} razy może, {no} razy nie.',
  publicAgainJoined: 'Udział jeszcze raz? {yes} razy tak, {no} razy może lub nie.',
};
