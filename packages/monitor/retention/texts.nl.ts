import type { RetentionKind, RetentionStart } from './kinds.ts';

/** The forms of a number that its language knows. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export interface RetentionTexts {
  readonly kinds: Readonly<Record<RetentionKind, { readonly name: string; readonly why: string }>>;
  /** From when, as it follows on a time. */
  readonly from: Readonly<Record<RetentionStart, string>>;
  readonly always: string;
  readonly needed: string;
  readonly months: Forms;
  readonly days: Forms;
  readonly hours: Forms;
  /** A time and from when, in the order of the language. */
  readonly lasts: string;
}

/** What is kept and why, for whoever it is about. */
export const texts: RetentionTexts = {
  kinds: {
    facts: {
      name: 'Wat je koos',
      why: 'Bij welke plek, wanneer en wat je tikte. Zo telt het mee. Er staat niets in dat naar iemand wijst.',
    },
    words: { name: 'Je eigen woorden', why: 'Om ze te lezen en er antwoord op te geven.' },
    photos: {
      name: "Je foto's",
      why: 'Om ze te bekijken bij wat je vertelde. Wat op de pagina staat, gaat weg met het verhaal.',
    },
    'published-stories': {
      name: 'Een verhaal op de pagina',
      why: 'Omdat je zei dat het mocht. Je kunt het er altijd weer af halen.',
    },
    'stories-in-the-lee': {
      name: 'Een verhaal in de luwte',
      why: 'We laten het met rust en kijken er later nog eens naar.',
    },
    marks: { name: 'Het kenmerk van je telefoon', why: 'Een willekeurig getal, om iedereen één keer te tellen.' },
    traces: {
      name: 'Sporen van het versturen',
      why: 'Om te merken dat iets twee keer is gestuurd, en wie van ons het voor je intypte.',
    },
    'follow-codes': {
      name: 'Je volgcode',
      why: 'Zodat je kunt terugkijken. We bewaren hem zo dat niemand hem kan lezen.',
    },
    'withdrawn-codes': { name: 'De code van wat je introk', why: 'Zodat je nog kunt zien dat het weg is.' },
    answers: { name: 'Antwoorden aan jou', why: 'Zodat je ze kunt teruglezen.' },
    'handed-on': {
      name: 'Bij wie je verhaal ligt',
      why: 'Zodat het bij de goede mensen komt en je ziet waar het ligt. Wie je bent gaat niet mee.',
    },
    'mail-asked': { name: 'Een mailadres dat nog geen ja zei', why: 'Om te vragen of het je adres is.' },
    mail: {
      name: 'Je mailadres, als je het achterliet',
      why: 'Om te laten weten dat er een antwoord is. Je kunt het altijd laten wissen.',
    },
    push: {
      name: 'Je telefoon, als je daarop iets wilt horen',
      why: 'Om te zeggen dat er een antwoord is. Je kunt het altijd laten wissen.',
    },
    fairness: { name: 'Je tikken na het antwoord', why: 'Om te leren of het eerlijk ging.' },
    'round-answers': {
      name: 'Wat je van stellingen vond',
      why: 'Zodat je je antwoord kunt veranderen zolang het kan. Daarna blijft alleen wat groepen zeiden.',
    },
    'action-links': {
      name: 'Wat er met jouw verhaal wordt gedaan',
      why: 'Zodat je ziet wat er door jou begon, en kunt zeggen of het is opgelost.',
    },
    'watch-choices': { name: 'Waar je op let', why: 'Zodat je een jaar lang naar hetzelfde kijkt.' },
    network: {
      name: 'Een getal van je netwerk',
      why: 'Zodat één netwerk niet telt als veel mensen. Je adres zelf bewaren we niet.',
    },
    'open-offers': {
      name: 'Je aanbod',
      why: 'Zodat iemand er met je over kan praten. Je nummer of mailadres staat erbij als je dat zelf gaf.',
    },
    'closed-offers': { name: 'Een aanbod dat klaar is', why: 'Zodat je kunt teruglezen hoe het afliep.' },
    'sign-in': { name: 'Binnenkomen als medewerker', why: 'Zodat alleen medewerkers meelezen.' },
    keys: { name: 'Sleutels van medewerkers', why: 'Om binnen te komen zonder wachtwoord.' },
    colleagues: { name: 'Naam en mailadres van medewerkers', why: 'Zodat je weet wie je antwoord gaf.' },
    faces: { name: 'Gezichten van de buurt', why: 'Zodat je weet bij wie je terechtkunt.' },
    'course-notes': { name: 'Aantekeningen van medewerkers', why: 'Om te leren van het werk.' },
    'handing-over': {
      name: 'Wie je bij een overdracht moet kennen',
      why: 'Zodat een opvolger weet bij wie mensen terechtkunnen. Alleen wie ja zei staat erbij, en een jaar later vragen we het opnieuw.',
    },
    minutes: { name: 'Notulen die niet op de pagina staan', why: 'Om te kunnen nagaan wat is afgesproken.' },
    trail: {
      name: 'Wie wat deed',
      why: 'Om na te gaan dat niemand iets deed wat niet mag. Alleen nummers, geen woorden.',
    },
  },
  from: {
    none: 'vanaf het begin',
    received: 'nadat je het stuurde',
    'last-answer': 'na het laatste antwoord, of nadat je het stuurde',
    given: 'nadat het is gegeven',
    'month-told': 'na de maand waarover het gaat',
    'review-day': 'na de dag waarop we weer kijken',
    'last-happened': 'nadat er voor het laatst iets gebeurde',
    withdrawn: 'nadat je het introk',
    closed: 'nadat het klaar was',
    'choice-over': 'zodra je jaar voorbij is',
    day: 'na het begin van die dag',
    expired: 'nadat het niet meer werkt',
    'task-over': 'nadat iemand hier niet meer werkt',
    happened: 'nadat het gebeurde',
  },
  always: 'Blijft. Het gaat over niemand.',
  needed: 'Zolang het nodig is.',
  months: { one: '{n} maand', other: '{n} maanden' },
  days: { one: '{n} dag', other: '{n} dagen' },
  hours: { one: '{n} uur', other: '{n} uur' },
  lasts: '{time} {from}',
};
