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
};
export type NoticesTexts = typeof texts;
