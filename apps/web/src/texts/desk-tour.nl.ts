import type { Plural } from '#web/language/fill.ts';

/** The tour for newcomers at the desk: at most five screens, two or three sentences each. */
export const texts = {
  invite: {
    one: 'Nieuw hier? Bekijk in één minuut het belangrijkste scherm.',
    other: 'Nieuw hier? Loop in vijf minuten langs de {n} belangrijkste schermen.',
  } as Plural,
  start: 'Begin de rondleiding',
  later: 'Niet meer tonen',
  name: 'Rondleiding',
  step: 'Stap {n} van {of}',
  next: 'Volgende: {title}',
  back: 'Vorige',
  end: 'Klaar',
  stop: 'Stop de rondleiding',
  steps: {
    place: {
      title: 'De pagina van een plek',
      text: 'Dit ziet een bewoner. Eerst wat goed gaat, dan wat beter kan, wat we doen, en wat er gebeurde met wat mensen vertelden. Een plek wordt alleen met zichzelf vergeleken.',
    },
    today: {
      title: 'Vandaag',
      text: 'Hier komen woorden en vragen binnen, geen losse tikken. Open een bericht en geef antwoord: wat je doet, wat niet, en waarom. De verteller leest dat met de volgcode.',
    },
    taps: {
      title: 'Tikken',
      text: 'Veel mensen tikken alleen: dit gaat goed, dit kan beter. Die tikken beantwoord je samen, per buurt en per kwartaal. Wie tikte, leest dat antwoord met de volgcode.',
    },
    events: {
      title: 'Gebeurtenissen',
      text: 'Werk aan de straat, een plein dat klaar is, iets wat gebeurde: schrijf het op met een datum. Het staat dan op de tijdlijn, zodat je later ziet waarom iets veranderde.',
    },
    print: {
      title: 'Posters en brieven',
      text: 'Zo weten mensen dat ze mee kunnen doen. Kies een poster, kaart of brief in één of twee talen. De QR-code brengt iemand meteen naar de goede straat.',
    },
  },
};
export type TourTexts = typeof texts;
