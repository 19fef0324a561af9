import type { FairnessTexts } from './fairness.nl.ts';

export const texts: FairnessTexts = {
  title: 'İstersen iki dokunuş daha',
  help: 'Ne seçtiğini kimse görmez. Ancak en az 5 kişi bir şey söylediğinde sayarız. Sonra değiştirebilirsin.',
  fair: {
    ask: 'Sence bu adil miydi?',
    yes: 'Evet',
    between: 'Biraz',
    no: 'Hayır',
  },
  again: {
    ask: 'Yine katılır mısın?',
    yes: 'Evet',
    between: 'Belki',
    no: 'Hayır',
  },
  chosen: 'Seçtiğin:',
  kept: 'Kaydedildi.',
  public: 'Adil miydi? Cevap alanlar şöyle dedi, {when}: {yes} kez evet, {between} kez biraz, {no} kez hayır.',
  publicJoined: 'Adil miydi? Cevap alanlar şöyle dedi, {when}: {yes} kez evet, {no} kez biraz ya da hayır.',
  publicAgain: 'Yine katılır mısın? {yes} kez evet, {between} kez belki, {no} kez hayır.',
  publicAgainJoined: 'Yine katılır mısın? {yes} kez evet, {no} kez belki ya da hayır.',
};
