import type { ActionState, Perspective, StartActionCommand } from '@straatwijs/monitor';

/** An action of the example: how it began, its steps, and every move since, in days before today. */
export interface ExampleAction
  extends Pick<StartActionCommand, 'title' | 'words' | 'kind' | 'theme' | 'owner'>,
    Partial<Pick<StartActionCommand, 'paidBy' | 'paidUntil' | 'staysAfter' | 'decides' | 'influence'>> {
  readonly street: string;
  readonly daysAgo: number;
  readonly proposed?: true;
  /** The stories of this street and theme that it began with. */
  readonly told?: true;
  /** What, by when, and whether it was done; a day in the future is a negative number. */
  readonly steps: readonly (readonly [title: string, due: number, done?: true])[];
  readonly moves?: readonly (readonly [to: ActionState, daysAgo: number, reason?: string])[];
  readonly expects?: { readonly what: string; readonly goodFor: Perspective[]; readonly notFor: Perspective[] };
  readonly effects?: readonly (readonly [who: Perspective, good: boolean, meant: boolean, words: string])[];
  /** Somebody who told it says that it is not solved, and why. */
  readonly doubt?: readonly [daysAgo: number, words: string];
}

export const exampleActions: readonly ExampleAction[] = [
  {
    ...{ street: 'kaapseplein', title: 'Een bank bij de halte', kind: 'quick', theme: 'meeting', daysAgo: 24 },
    words: 'Bij de halte komt een bank met een rug, zodat je zittend kunt wachten.',
    owner: { role: 'municipality', staffId: 'demo-noor' },
    told: true,
    ...{ decides: 'De wijkmanager', influence: 'Aan welke kant van de halte de bank komt.' },
    ...{ paidBy: 'Het budget voor de buurt', staysAfter: 'De bank. De gemeente houdt hem heel.' },
    expects: { what: 'Meer mensen gaan met de bus', goodFor: ['resident', 'visitor'], notFor: [] },
    steps: [
      ['Plek kiezen met wie er vaak wacht', 10, true],
      ['Bank bestellen', 4],
      ['Bank plaatsen', -26],
    ],
  },
  {
    ...{ street: 'kaapseplein', title: 'Een uur alleen voor meisjes in de kooi', kind: 'long', theme: 'youth' },
    daysAgo: 42,
    words: 'Op woensdagmiddag is de kooi een uur voor meisjes. Er is altijd iemand van het jongerenwerk bij.',
    owner: { role: 'youth-work', staffId: 'demo-yusuf' },
    ...{ paidBy: 'Het jongerenwerk', staysAfter: 'Twee vrijwilligers die het uur overnemen.' },
    expects: { what: 'Meer meisjes op het plein', goodFor: ['young-resident'], notFor: ['young-resident'] },
    steps: [
      ['Afspraak met de jongens van de kooi', 40, true],
      ['Bekijken in het gesprek of het zo blijft', -20],
    ],
    effects: [
      ['young-resident', true, true, 'Er komen elke woensdag acht tot twaalf meisjes.'],
      ['young-resident', false, false, 'Jongens die woensdag altijd speelden, missen hun uur.'],
    ],
  },
  {
    ...{ street: 'jan-luykenlaan', title: 'Containers twee keer per week legen', kind: 'quick', theme: 'clean' },
    daysAgo: 105,
    words: 'De containers worden op dinsdag en vrijdag geleegd in plaats van alleen op dinsdag.',
    owner: { role: 'municipality' },
    told: true,
    steps: [
      ['Rooster aanpassen', 100, true],
      ['Na een maand kijken of het helpt', 70, true],
    ],
    moves: [['solved', 60]],
    effects: [
      ['resident', true, true, 'Er staat veel minder naast de containers.'],
      ['entrepreneur', false, false, 'De wagen staat op vrijdag in de weg als er wordt geladen.'],
    ],
  },
  {
    ...{
      street: 'tesselseplein',
      title: 'Het plein prettiger om te zitten',
      kind: 'long',
      theme: 'meeting',
      daysAgo: 200,
    },
    words: 'Er komen een lange bank en lampen, en later een fonteintje.',
    owner: { role: 'together' },
    told: true,
    influence: 'Waar het fonteintje komt.',
    steps: [
      ['Bank en lampen plaatsen', 128, true],
      ['Fonteintje aanvragen', 40, true],
    ],
    moves: [['half-solved', 30, 'De bank en de lampen zijn er. Het fonteintje kan pas als de straat weer open ligt.']],
    effects: [['resident', true, true, 'Er wordt vaker gezeten, ook door ouderen.']],
  },
  {
    ...{
      street: 'beeklaan',
      title: 'Een veiliger oversteek bij de school',
      kind: 'long',
      theme: 'traffic',
      daysAgo: 112,
    },
    words: 'De oversteek is opnieuw geverfd. We kijken of auto’s nu op tijd remmen.',
    owner: { role: 'municipality', staffId: 'demo-noor' },
    told: true,
    decides: 'De afdeling verkeer',
    steps: [
      ['Strepen verven', 110, true],
      ['Met de school kijken hoe het gaat', -12],
    ],
    moves: [['solved', 4]],
    doubt: [2, 'De strepen zijn mooi, maar auto’s rijden er nog net zo hard.'],
  },
  {
    ...{ street: 'weimarstraat', title: 'Eén keer per maand koken voor de straat', kind: 'quick', theme: 'social' },
    daysAgo: 18,
    words: 'Bewoners koken samen in de buurtkamer. Wie wil, eet mee.',
    owner: { role: 'residents' },
    steps: [['Eerste keer koken', -16]],
    moves: [['waiting', 6, 'De keuken van de buurtkamer wordt eerst opgeknapt.']],
  },
];
