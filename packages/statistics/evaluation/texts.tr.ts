import type { EvaluationTexts } from './texts.nl.ts';

export const texts: EvaluationTexts = {
  difference: {
    less: (about, low, high) =>
      `Çalışmanın fark yaratmış olması akla yatkın: benzer sokaklara göre yaklaşık ${about} daha az (%90: ${low} ile ${high} arası daha az).`,
    more: (about, low, high) =>
      `Çalışmanın fark yaratmış olması akla yatkın: benzer sokaklara göre yaklaşık ${about} daha çok (%90: ${low} ile ${high} arası daha çok).`,
  },
  changed: {
    less: (about, low, high) => `Yaklaşık ${about} daha az (%90: ${low} ile ${high} arası daha az).`,
    more: (about, low, high) => `Yaklaşık ${about} daha çok (%90: ${low} ile ${high} arası daha çok).`,
  },
  coincides: 'Değişiklik çalışmayla aynı zamana denk geliyor; başka bir neden dışlanamaz.',
  noneShown: 'Belirgin bir fark bulunmadı; büyük bir fark olası değil.',
  cannotSay: 'Bir şey söylemek için çok az gözlem var.',
  tooFewAreas: (areas, oneIn) =>
    `Bunun rastlantı olduğu dışlanamaz: alan sayısı ${areas} iken mümkün olan en küçük olasılık 1/${oneIn}.`,
  reasons: {
    'no-comparison': 'Yanına konabilecek benzer bir yer yok.',
    'apart-before': 'Yerler önceden de birbirinden uzaklaşıyordu.',
    'chance-not-excluded': 'Rastlantı da olabilir.',
  },
  placebo: (asLarge, moments) => `Önceki dönemde bakılan başka anlar: ${moments}. En az bu kadar değişen: ${asLarge}.`,
};
