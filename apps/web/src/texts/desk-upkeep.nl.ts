/** Whether the installation keeps well, for who keeps it running. Words in braces are filled in. */
export const texts = {
  title: 'Toestand',
  lead: 'Elke nacht kijkt Straatwijs zichzelf na en maakt een back-up. Hier staat wat daaruit kwam.',
  never: 'Er is nog niets nagekeken. Dat gebeurt vannacht, als Straatwijs dan aanstaat.',
  lookedAt: 'Nagekeken op {when}.',
  old: 'De laatste nachten is niets nagekeken: Straatwijs stond uit, of het lukte niet.',
  states: { ok: 'In orde', attention: 'Let op', wrong: 'Niet in orde' },
  subjects: {
    counts: {
      name: 'Tellingen',
      ok: 'Alle tellingen zijn gelijk aan wat er verteld is.',
      attention: 'De tellingen konden niet helemaal worden nageteld.',
      wrong: 'Tellingen wijken af van wat er verteld is.',
    },
    releases: {
      name: 'Publicaties',
      ok: 'De reeks van publicaties klopt, en alles wat afgelopen is, is gepubliceerd.',
      attention: 'Er is iets afgelopen wat nog niet is gepubliceerd.',
      wrong: 'Wat gepubliceerd is, is niet gelijk aan wat ervan bewaard is.',
    },
    seismograph: {
      name: 'Seismograaf',
      ok: 'De seismograaf heeft de laatste nachten gekeken.',
      attention: 'De seismograaf heeft de laatste nachten niet gekeken.',
      wrong: 'De seismograaf kon niet kijken.',
    },
    rows: {
      name: 'Opslag',
      ok: 'Alles wat bewaard is, kon worden gelezen.',
      attention: 'Niet alles kon worden nagekeken.',
      wrong: 'Niet alles wat bewaard is, kon worden gelezen.',
    },
    backup: {
      name: 'Back-up',
      ok: 'De back-up van de nacht is gemaakt en teruggelezen.',
      attention: 'Er worden ’s nachts geen back-ups gemaakt.',
      wrong: 'De back-up van de nacht is niet gelukt. De vorige staan er nog.',
    },
    ledger: {
      name: 'Gewist',
      ok: 'Wat mensen lieten wissen, komt ook uit een oude back-up niet terug.',
      attention: 'Het register van wat gewist is, is niet helemaal nagekeken.',
      wrong: 'Het register van wat gewist is, is niet bij te houden. Uit een oude back-up kan het terugkomen.',
    },
  },
  detail: 'Voor wie de server beheert',
  doctor: 'Meer vertelt de opdracht straatwijs doctor op de server.',
};

export type DeskUpkeepTexts = typeof texts;
