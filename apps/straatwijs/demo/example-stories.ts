import type { CountedTheme, Language, Perspective, Sharing, Valence } from '@straatwijs/monitor';

/** What somebody might have told: invented, about things and not about groups of people. */
export interface ExampleStory {
  readonly street: string;
  readonly theme: CountedTheme;
  readonly valence: Valence;
  readonly perspective: Perspective;
  readonly sharing: Sharing;
  readonly weeksAgo: number;
  /** Dutch when it is not said. */
  readonly language?: Language;
  readonly text: string;
  /** What the desk answered, if it did. */
  readonly answer?: {
    readonly kind: 'we-do' | 'we-find-out' | 'belongs-to' | 'we-discuss' | 'we-do-not' | 'we-were-wrong';
    readonly words: string;
  };
}

const told = (
  street: string,
  theme: CountedTheme,
  valence: Valence,
  perspective: Perspective,
  weeksAgo: number,
  text: string,
  answer?: ExampleStory['answer'],
  sharing: Sharing = 'public',
): ExampleStory => ({ street, theme, valence, perspective, sharing, weeksAgo, text, ...(answer ? { answer } : {}) });

/** Newest first. Messages without an answer are what the coordinator finds on the first morning. */
export const exampleStories: readonly ExampleStory[] = [
  told(
    'kaapseplein',
    'meeting',
    'negative',
    'resident',
    0,
    'Mag er een bankje bij de halte? Mijn moeder kan niet zo lang staan.',
  ),
  told(
    'weimarstraat',
    'clean',
    'negative',
    'entrepreneur',
    0,
    'Op maandag staan er dozen naast de container voor mijn winkel.',
  ),
  told('tesselseplein', 'social', 'positive', 'young-resident', 0, 'Het buurtfeest was gezellig, ook met regen.'),
  told(
    'jan-luykenlaan',
    'safety',
    'negative',
    'resident',
    1,
    'Wie kan ik bellen over de lamp in het portiek? Die knippert al weken.',
  ),
  told('beeklaan', 'traffic', 'negative', 'resident', 1, 'Bij de oversteek zien auto’s de kinderen te laat.'),
  told(
    'van-baerlestraat',
    'green',
    'positive',
    'resident',
    1,
    'De geveltuintjes zijn mooi geworden. Buren geven elkaar stekjes.',
    {
      kind: 'we-do',
      words: 'In maart halen we weer tegels uit de stoep voor wie dat wil. Je kunt je opgeven in de buurtkamer.',
    },
  ),
  told('weimarstraat', 'shops', 'positive', 'visitor', 2, 'Fijne winkels, en iedereen zegt gedag.', {
    kind: 'we-do',
    words: 'We geven dit door aan de winkeliers. Zij hangen het op bij de bakker.',
  }),
  told('kaapseplein', 'clean', 'negative', 'resident', 3, 'De bak bij de speelplek zit op zondag altijd vol.', {
    kind: 'we-do',
    words: 'De bak wordt vanaf 2 november ook op zondag geleegd. Over vier weken kijken we of het helpt.',
  }),
  told(
    'kaapseplein',
    'youth',
    'mixed',
    'resident',
    3,
    'Bij de bankjes is het gezellig, alleen laat op de avond is het luid.',
    {
      kind: 'we-discuss',
      words: 'We bespreken dit op 9 december in de buurtkamer, samen met wie er ’s avonds zit. Kom gerust mee.',
    },
  ),
  told(
    'tesselseplein',
    'meeting',
    'positive',
    'resident',
    4,
    'De koffieochtend op dinsdag is elke week vol. Ik ken nu mijn buren.',
    { kind: 'we-do', words: 'De koffieochtend gaat door, ook in de winter. De buurtkamer zorgt voor de ruimte.' },
  ),
  told('jan-luykenlaan', 'homes', 'negative', 'resident', 5, 'De voordeur van ons portiek sluit niet goed.', {
    kind: 'belongs-to',
    words: 'De deur hoort bij de verhuurder. We hebben het daar op 20 oktober gemeld en vragen na of het klaar is.',
  }),
  told(
    'van-baerlestraat',
    'youth',
    'positive',
    'young-resident',
    6,
    'De voetbalkooi is elke middag vol en er spelen nu ook meisjes.',
    { kind: 'we-do', words: 'De trainer blijft op woensdag en vrijdag komen, ook na de herfst.' },
  ),
  told(
    'weimarstraat',
    'traffic',
    'negative',
    'resident',
    7,
    'Bezorgbusjes staan op de stoep. Met de kinderwagen kom ik er niet langs.',
    {
      kind: 'we-find-out',
      words: 'We zoeken met de winkeliers een plek voor laden en lossen. Je hoort voor 15 december wat het wordt.',
    },
  ),
  told('beeklaan', 'green', 'positive', 'resident', 8, 'Buren geven de boomspiegels samen water.', {
    kind: 'we-do',
    words: 'Er komen in het voorjaar nog zes plantvakken bij. De buren kozen zelf de planten.',
  }),
  told(
    'kaapseplein',
    'safety',
    'positive',
    'resident',
    9,
    'Sinds er ’s avonds licht brandt op het plein loop ik er weer overheen.',
    { kind: 'we-do', words: 'De lampen blijven branden tot elf uur. Dat hebben we vastgelegd.' },
  ),
  told(
    'tesselseplein',
    'clean',
    'positive',
    'resident',
    11,
    'Wij vegen op zaterdag samen de stoep. Dat was vorig jaar niet zo.',
    { kind: 'we-do', words: 'De gemeente geeft bezems en zakken. Ze liggen klaar in de buurtkamer.' },
  ),
  told(
    'jan-luykenlaan',
    'meeting',
    'negative',
    'professional',
    12,
    'Er is binnen geen plek waar ouderen elkaar na vier uur kunnen zien.',
    {
      kind: 'we-do-not',
      words:
        'Een nieuwe ruimte komt er dit jaar niet: er is geen geld voor. Wel blijft de bibliotheek op donderdag open tot acht uur.',
    },
  ),
  told(
    'van-baerlestraat',
    'clean',
    'negative',
    'resident',
    14,
    'De tegels voor de school liggen los, er viel al iemand.',
    {
      kind: 'we-were-wrong',
      words: 'We schreven eerder dat de tegels vast lagen. We hadden het mis. Ze zijn op 3 september opnieuw gelegd.',
    },
  ),
  told('beeklaan', 'social', 'positive', 'resident', 16, 'Toen ik ziek was deden buren boodschappen voor mij.', {
    kind: 'we-do',
    words:
      'We vertellen dit in de buurtkrant van januari, zonder namen. Andere straten willen weten hoe jullie dat doen.',
  }),
  told(
    'weimarstraat',
    'green',
    'negative',
    'resident',
    19,
    'Er is weinig schaduw in de straat. Op warme dagen blijft mijn vader binnen.',
    {
      kind: 'we-find-out',
      words: 'De gemeente zoekt uit waar bomen kunnen staan zonder de leidingen te raken. In maart weten we meer.',
    },
  ),
  told(
    'tesselseplein',
    'traffic',
    'mixed',
    'entrepreneur',
    23,
    'De straat is rustiger nu, dat is prettig. Voor klanten met een auto is het zoeken.',
    {
      kind: 'we-discuss',
      words: 'Dit staat op de agenda van het gesprek in januari, met winkeliers en bewoners samen.',
    },
  ),
  told(
    'kaapseplein',
    'care',
    'positive',
    'professional',
    27,
    'Mensen weten het wijkteam te vinden sinds het spreekuur in de buurtkamer is.',
    { kind: 'we-do', words: 'Het spreekuur blijft op maandag en donderdag, ook volgend jaar.' },
  ),
  told('jan-luykenlaan', 'green', 'positive', 'young-resident', 33, 'Het grasveld is gemaaid en er staan doelen.', {
    kind: 'we-do',
    words: 'Het veld wordt elke twee weken gemaaid, tot in oktober.',
  }),
  told(
    'weimarstraat',
    'safety',
    'negative',
    'resident',
    2,
    'Mijn buurman van de bovenwoning voelt zich alleen, kan iemand eens langsgaan?',
    undefined,
    'lee',
  ),
  told(
    'beeklaan',
    'homes',
    'negative',
    'resident',
    3,
    'Er is schimmel in de slaapkamer en de verhuurder belt niet terug.',
    undefined,
    'team',
  ),
];
