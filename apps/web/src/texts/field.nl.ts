/** The page of somebody who works in the street: what to fill in, and where the work is. */
export const texts = {
  title: 'Mijn werk op straat',
  fillIn: 'Invullen',
  seconds: { one: 'ongeveer {n} minuut', other: 'ongeveer {n} minuten' },
  where: 'Waar?',
  otherPlace: 'Andere plek',
  noPlaces: 'Open een formulier één keer met netwerk. Daarna werkt het ook zonder.',
  noForms: 'Er is nu niets om in te vullen.',
  notYours:
    'Een logboek is voor wie als jongerenwerker of opbouwwerker in de straat werkt. Is dat jouw werk? Vraag je coördinator om die taak.',
  as: 'Je bent binnen als {name}.',
  week: 'Mijn week',
  asBefore: 'Op deze telefoon was je het laatst binnen als {name}.',
};
export type FieldTexts = typeof texts;
