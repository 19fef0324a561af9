import type { OpinionAsked, Perspective, WordsIn } from '@straatwijs/monitor';

const street = 'gebied:0518:jan-luykenlaan-van-baerlestraat';

/** How many of a group agree with each statement and how many disagree; the rest passes. */
export interface ExampleGroup {
  readonly perspective: Perspective;
  readonly people: number;
  readonly says: readonly (readonly [agree: number, disagree: number])[];
}

/** What people were asked in the example, and in the closed round what groups thought: some of it shared, some not. */
export interface ExampleRound {
  readonly place: string;
  readonly joins: string;
  readonly weeksAgo: number;
  readonly statements: readonly WordsIn[];
  readonly groups: readonly ExampleGroup[];
}

export const closedRound: ExampleRound = {
  place: street,
  joins: 'Sloot aan bij de bewonersavond van september (voorbeeld)',
  weeksAgo: 10,
  statements: [
    {
      nl: 'De containers moeten vaker leeg.',
      en: 'The bins must be emptied more often.',
      ar: 'يجب تفريغ الحاويات أكثر.',
      tr: 'Konteynerler daha sık boşaltılmalı.',
    },
    {
      nl: 'Er mogen minder auto’s door de straat.',
      en: 'Fewer cars should pass through the street.',
      ar: 'يجب أن تمر سيارات أقل في الشارع.',
      tr: 'Sokaktan daha az araba geçmeli.',
    },
    {
      nl: 'Ik ken genoeg mensen in de buurt om hulp te vragen.',
      en: 'I know enough people here to ask for help.',
      ar: 'أعرف ما يكفي من الناس هنا لطلب المساعدة.',
      tr: 'Burada yardım isteyecek kadar insan tanıyorum.',
    },
    {
      nl: 'Er moeten meer bomen komen.',
      en: 'More trees should come.',
      ar: 'يجب أن تكون هناك أشجار أكثر.',
      tr: 'Daha çok ağaç olmalı.',
    },
    {
      nl: 'Jongeren hebben hier een eigen plek.',
      en: 'Young people have a place of their own here.',
      ar: 'للشباب هنا مكان خاص بهم.',
      tr: 'Gençlerin burada kendilerine ait bir yeri var.',
    },
    {
      nl: 'Laden en lossen geeft te veel drukte.',
      en: 'Loading and unloading is too busy.',
      ar: 'التحميل والتفريغ يسببان ازدحامًا كبيرًا.',
      tr: 'Yükleme ve boşaltma çok kalabalık yaratıyor.',
    },
    {
      nl: 'Op straat is het ’s avonds gezellig.',
      en: 'The street is pleasant in the evening.',
      ar: 'الشارع لطيف في المساء.',
      tr: 'Sokak akşamları keyifli.',
    },
  ],
  groups: [
    {
      perspective: 'resident',
      people: 13,
      says: [
        [12, 0],
        [11, 1],
        [8, 3],
        [11, 1],
        [2, 9],
        [9, 2],
        [6, 5],
      ],
    },
    {
      perspective: 'professional',
      people: 8,
      says: [
        [7, 0],
        [4, 3],
        [3, 4],
        [7, 1],
        [1, 6],
        [4, 3],
        [4, 2],
      ],
    },
    {
      perspective: 'entrepreneur',
      people: 7,
      says: [
        [6, 0],
        [0, 7],
        [4, 2],
        [4, 2],
        [2, 3],
        [0, 7],
        [5, 1],
      ],
    },
    {
      perspective: 'young-resident',
      people: 3,
      says: [
        [2, 1],
        [1, 2],
        [2, 0],
        [2, 0],
        [0, 3],
        [0, 0],
        [2, 1],
      ],
    },
  ],
};

export const openRound: ExampleRound = {
  place: 'gebied:0518:kaapseplein',
  joins: 'Hoort nergens bij: het plein heeft nog geen vaste bijeenkomst (voorbeeld)',
  weeksAgo: 1,
  statements: [
    {
      nl: 'Het plein is een fijne plek om te zitten.',
      en: 'The square is a nice place to sit.',
      ar: 'الساحة مكان جميل للجلوس.',
      tr: 'Meydan oturmak için güzel bir yer.',
      pl: 'Plac to miłe miejsce, żeby posiedzieć.',
      bg: 'Площадът е приятно място за сядане.',
    },
    {
      nl: 'Op het plein is genoeg te doen voor kinderen.',
      en: 'There is enough to do for children on the square.',
      ar: 'في الساحة ما يكفي من الأنشطة للأطفال.',
      tr: 'Meydanda çocuklar için yeterince şey var.',
      pl: 'Na placu jest dość zajęć dla dzieci.',
      bg: 'На площада има достатъчно занимания за деца.',
    },
    {
      nl: 'Het licht mag ’s avonds langer aan.',
      en: 'The light may stay on longer in the evening.',
      ar: 'يمكن أن يبقى الضوء مدة أطول في المساء.',
      tr: 'Işık akşamları daha uzun yanabilir.',
      pl: 'Światło może wieczorem świecić dłużej.',
      bg: 'Светлината може да свети по-дълго вечер.',
    },
    { nl: 'Ik wil helpen om het plein mooi te houden.', en: 'I want to help keep the square beautiful.' },
  ],
  groups: [
    {
      perspective: 'resident',
      people: 4,
      says: [
        [3, 1],
        [2, 1],
        [4, 0],
        [1, 1],
      ],
    },
  ],
};

const answer = (person: number, [agree, disagree]: readonly [number, number]): OpinionAsked =>
  person < agree ? 'agree' : person < agree + disagree ? 'disagree' : 'pass';

/** What each person of a group says: as many as the group says, and not everybody the same all the way. */
export const sheetsOf = ({ people, says }: ExampleGroup): readonly (readonly OpinionAsked[])[] =>
  // Those who pass a statement are others each time: a stride that has no divisor in common with a small group.
  Array.from({ length: people }, (_, person) => says.map((s, n) => answer((person + (n % 2) * 2) % people, s)));
