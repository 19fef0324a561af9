import type { Plural } from '#web/language/fill.ts';

/** Who asks, why and how long it is kept; and everything behind a code. */
export const texts = {
  title: 'Privacy',
  lead: 'Je hoeft niet te zeggen wie je bent. Hier lees je wat we toch bewaren, waarom, en hoe lang.',
  who: {
    title: 'Wie hierover gaat',
    answers: '{name} beslist wat hier wordt gevraagd en bewaard.',
    contact: 'Vragen? {contact}',
    officer: 'Iemand die let op privacy: {officer}',
    notYet: 'Nog niet vastgesteld: bij wie je hiervoor terechtkunt. Vraag het tot die tijd bij de gemeente.',
  },
  asks: {
    title: 'Wat we vragen, en waarom',
    ground: 'Dat mag volgens de privacywet (AVG): {ground}.',
    groundNotYet: 'De gemeente heeft nog niet vastgesteld waarom dat mag volgens de privacywet (AVG).',
    none: 'Er wordt nu niets gevraagd.',
  },
  purposes: {
    anyone: 'Weten hoe het gaat in een straat, wat goed gaat en wat beter kan, en daar antwoord op geven.',
    volunteer: 'Week na week zien wat er verandert in een straat, door mensen die daar zelf voor kozen.',
    staff: 'Leren van het werk op straat, met aantallen en zonder namen.',
  },
  grounds: {
    consent: 'je zegt dat het goed is',
    contract: 'het hoort bij een afspraak met jou',
    'legal-obligation': 'een wet vraagt erom',
    'vital-interests': 'iemands leven hangt ervan af',
    'public-task': 'het hoort bij het werk van de gemeente',
    'legitimate-interests': 'er is een goede reden voor, en die weegt zwaarder',
  },
  kept: {
    title: 'Wat we bewaren, en hoe lang',
    lead: 'Elke nacht wissen we wat lang genoeg is bewaard. Ook de resten ervan gaan weg.',
    what: 'Wat',
    long: 'Hoe lang',
    colleagues: 'Van wie hier werkt',
  },
  readers: {
    title: 'Wie het leest',
    text: [
      'Wie in de buurt werkt en daarvoor is aangewezen. Politie en handhaving lezen niet wat je schreef.',
      'Gaat een ander erover, zoals de woningcorporatie? Dan geven we het soms door, zonder wat jou herkenbaar maakt. Met je code lees je aan wie.',
      'Verder niemand. We verkopen niets, tonen geen reclame en houden niemand bij.',
      'Op de openbare pagina staat een cijfer pas als minstens 5 mensen iets vertelden.',
    ],
  },
  rights: {
    title: 'Wat jij kunt doen',
    text: [
      'Met je volgcode zie je alles wat we van je bewaren. Je kunt het meenemen, verbeteren of intrekken.',
      'Code kwijt? Dan kunnen we niet opzoeken wat van jou is: we weten niet wie wat vertelde.',
      'Kom je er niet uit met de gemeente? Dan kun je naar de Autoriteit Persoonsgegevens.',
    ],
    link: 'Kijk met je volgcode',
  },
  young: {
    title: 'Ben je jonger dan 16?',
    text: 'Dan bewaren we geen mailadres, nummer of foto van je. Meedoen kan wel.',
  },
  phone: {
    title: 'Op je telefoon',
    text: 'Wat je nog niet verstuurde, en een willekeurig getal om iedereen één keer te tellen. Wis het wanneer je wilt, of kies ‘Bewaar niets op deze telefoon’. Vraag je een bericht op je telefoon? Dan weet de maker van je browser dat er iets voor je is, niet wat.',
  },
  held: {
    title: 'Alles wat we van je bewaren',
    lead: 'Dit hoort bij jouw code. Meer hebben we niet.',
    until: 'Tot {day}',
    file: 'Neem het mee als bestand',
    print: 'Druk het af',
    back: 'Terug naar je bericht',
    present: 'Dit is er, en niemand kan het lezen.',
    tracesStaff: 'Iemand van ons typte dit voor je in.',
    tracesNone: 'Niemand van ons typte dit voor je in.',
    messages: 'Berichten',
    messagesNone: 'We sturen je niets. Je kijkt zelf, met je code.',
    messagesReach: 'We kunnen je bereiken op wat je zelf gaf. Dat kun je hieronder stoppen.',
    entries: {
      one: '{n} regel, zonder woorden',
      other: '{n} regels, zonder woorden',
    } as Plural,
  },
  words: {
    take: 'Haal alleen je woorden weg',
    help: 'Je woorden wissen we meteen, met alles wat ervan is gemaakt. Je tik telt nog mee.',
    sure: 'Ja, wis mijn woorden',
  },
  stop: {
    take: 'Bel en mail me niet meer',
    help: 'Je nummer en mailadres wissen we meteen. Je aanbod blijft staan. Wil je later toch weer iets horen? Vul ze dan opnieuw in.',
    sure: 'Ja, stop ermee',
    again: 'Ik wil weer iets horen',
  },
  form: {
    line: '{name} vraagt dit om te weten hoe het hier gaat. Je woorden bewaren we {time}.',
    link: 'Meer over privacy',
  },
  under16: 'Ik ben jonger dan 16',
};
export type PrivacyTexts = typeof texts;
