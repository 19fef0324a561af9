/** What this is, and what happens with what people tell. */
export const texts = {
  title: 'Over Straatwijs',
  lead: 'Straatwijs laat zien hoe het gaat in een straat, op een plein of in een buurt. Wat goed gaat staat naast wat beter kan.',
  parts: [
    {
      title: 'Wat we ermee doen',
      text: [
        'Bewoners, winkeliers en mensen die hier werken vertellen wat ze zien. Iemand van de buurt leest dat en zegt wat we doen, wat we niet doen en waarom.',
        'Een plek wordt alleen vergeleken met zichzelf, met hoe het daar eerder was. Er is geen lijst van goede en slechte buurten.',
      ],
    },
    {
      title: 'Wat we van je bewaren',
      text: [
        'Je hebt geen naam, e-mailadres of wachtwoord nodig. We bewaren wat je koos, bij welke straat, en wanneer.',
        'Je eigen woorden bewaren we apart. Ze komen alleen op de pagina als jij dat goed vindt en iemand ze heeft gelezen.',
        'Met je volgcode kun je later verbeteren of weghalen wat je vertelde. Dan zijn je woorden echt weg.',
      ],
    },
    {
      title: 'Niemand is te herkennen',
      text: [
        'We tonen een cijfer pas als minstens 5 mensen iets vertelden. Verhalen staan bij een buurt, nooit bij één straat.',
        'We tonen alleen hele weken die voorbij zijn.',
        'Om iedereen één keer te tellen, bewaart je telefoon een willekeurig getal. Het zegt niet wie je bent.',
      ],
    },
    {
      title: 'Meedoen zonder telefoon',
      text: [
        'Het kan ook op papier of in een gesprek. Vraag ernaar in de buurtkamer of bij iemand die in de buurt werkt.',
      ],
    },
  ],
  steps: 'Welke stappen er zijn, en wie beslist',
  open: 'Straatwijs is open: iedereen mag de software lezen, gebruiken en verbeteren (EUPL 1.2).',
  notForDanger: 'Straatwijs is niet voor spoed.',
};
export type AboutTexts = typeof texts;
