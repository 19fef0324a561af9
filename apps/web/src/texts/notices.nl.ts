/** Mail when there is an answer: asked, confirmed, stopped. */
export const texts = {
  title: 'Mail als er antwoord is',
  help: 'Als je wilt. In de mail staat alleen dat er een antwoord is, niet wat je vertelde. We wissen je adres zodra je dat vraagt.',
  label: 'Je mailadres',
  send: 'Mail me',
  asked: 'Kijk in je mail en zeg daar ja. Tot dan sturen we niets. Na 7 dagen wissen we het adres.',
  confirmed: 'Je krijgt mail als er een antwoord is.',
  stop: 'Geen mail meer',
  stopHelp: 'We wissen je adres meteen.',
  stopSure: 'Ja, wis mijn adres',
  link: {
    title: 'Mail over een antwoord',
    lead: 'Wil je op dit adres horen dat er een antwoord is?',
    yes: 'Ja, mail me',
    no: 'Nee, wis dit adres',
    done: 'Gelukt. Je krijgt mail als er een antwoord is.',
    stopped: 'Dit adres is gewist. Je krijgt geen mail meer.',
    stopTitle: 'Geen mail meer?',
    stopLead: 'Je krijgt nu mail als er een antwoord is.',
  },
  push: {
    title: 'Bericht op dit toestel als er antwoord is',
    help: 'Als je wilt. Op je scherm staat alleen dat er een antwoord is, niet wat je vertelde. Je leest het met je code.',
    send: 'Zeg het me hier',
    on: 'Je krijgt een bericht op een toestel als er een antwoord is.',
    stop: 'Geen bericht meer',
    stopHelp: 'We wissen het adres van dat toestel meteen.',
    stopSure: 'Ja, wis het',
    denied:
      'Je toestel houdt berichten tegen. Dat verander je in de instellingen van je browser. Met je code vind je het antwoord ook.',
    failed: 'Dat lukt niet op dit toestel. Met je code vind je het antwoord ook.',
  },
};
export type NoticesTexts = typeof texts;
