/** Mail about an answer: that there is one and where, never what it says. */
export const texts = {
  confirm: {
    subject: 'Is dit je mailadres? (Straatwijs {municipality})',
    text: 'Dag,\n\nIemand liet dit adres achter bij Straatwijs {municipality}, om te horen dat er een antwoord is.\n\nBen jij dat? Zeg dan ja op deze pagina:\n\n{url}\n\nNiet jij? Doe dan niets. Na {days} dagen wissen we dit adres.\n',
  },
  notice: {
    subject: 'Er is een antwoord (Straatwijs {municipality})',
    text: 'Dag,\n\nEr is een antwoord. Je leest het met je volgcode:\n\n{url}\n\nGeen mail meer? Dan wissen we je adres:\n\n{stop}\n',
  },
  push: { title: 'Er is een antwoord', text: 'Je leest het met je volgcode.' },
  minutes: {
    subject: 'Het verslag is er (Straatwijs {municipality})',
    text: 'Dag,\n\nHet verslag van het gesprek is er. Je vindt het met je volgcode:\n\n{url}\n\nGeen mail meer? Dan wissen we je adres:\n\n{stop}\n',
  },
  minutesPush: { title: 'Het verslag is er', text: 'Je vindt het met je volgcode.' },
};
export type NoticeTexts = typeof texts;
