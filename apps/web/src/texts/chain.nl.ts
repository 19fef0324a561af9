/** What became of something, step by step, with what is not known yet. */
export const texts = {
  corrects: 'Dit verbetert ons antwoord van {day}.',
  corrected: 'Dit antwoord is later verbeterd, op {day}.',
  title: 'Stap voor stap',
  by: '{role}, {when}',
  notKnownWhen: 'Wanneer precies weten we niet meer.',
  roles: {
    coordinator: 'De wijkmanager',
    deputy: 'Wie de wijkmanager vervangt',
    reader: 'Iemand die meeleest',
    'desk-officer': 'Iemand van het loket',
    other: 'Iemand die hier werkt',
  },
  decided: '{kind}: {who}, {when}',
  why: 'Waarom lees je in het antwoord hieronder.',
  change: 'Dit hoort bij iets dat hier verandert. Dat zagen we op {when}.',
  where: 'Waar: {where}',
  passedOver: {
    discussed: 'Niet apart besproken',
  },
  brought: {
    title: 'Bij wie het ligt',
    desk: 'wie erover gaat',
    moves: {
      'hand-on': 'Doorgegeven aan {desk}, {when}. We vroegen antwoord voor {due}.',
      'desk-answer': '{desk} gaf antwoord, {when}. Iemand van ons kijkt ernaar en laat het je weten.',
      'go-on': '{desk} gaat ermee verder. Op {due} vragen we hoe het staat.',
      conclude: 'Wat {desk} zei lees je in ons antwoord.',
      merge: 'Iemand anders vertelde hetzelfde, {when}. Wat die ander als antwoord krijgt, krijg jij ook.',
      split: 'We kijken er weer apart naar, {when}.',
      nobodys: 'Dit is van niemand, {when}. {name} zoekt uit wie het gaat doen. Op {due} hoor je meer.',
      back: 'Het ligt weer bij ons, {when}.',
      settle: 'Het is afgerond, {when}.',
    },
    higher: {
      city: 'Hierover beslist de stad, {when}. {name} vraagt door. Op {due} hoor je meer.',
      region: 'Hierover beslist de regio, {when}. {name} vraagt door. Op {due} hoor je meer.',
      country: 'Hierover beslist het Rijk, {when}. {name} vraagt door. Op {due} hoor je meer.',
    },
  },
  doing: {
    done: 'Er wordt aan gewerkt',
    todo: 'Er is nog niet mee begonnen',
  },
  done: {
    done: 'Klaar',
    todo: 'Nog niet klaar',
  },
  effect: {
    done: 'Wat er daarna veranderde',
    todo: 'Wat het oplevert, is nog niet bekend',
  },
  notComing: 'Hier stopt het. We doen dit niet, of een ander gaat erover.',
  who: 'Wie beslist er, en waar kun je over meepraten?',
  yes: 'Gebeurd:',
  no: 'Nog niet:',
  planned: 'Komt langs op {when}',
  on: '{kind}, {when}',
  talk: 'Meer over dit gesprek',
  skipped: 'Overgeslagen:',
  never: 'Komt niet:',
};
export type ChainTexts = typeof texts;
