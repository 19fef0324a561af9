/** What is kept, for how long and why, for who watches over privacy. */
export const texts = {
  title: 'Privacy',
  lead: 'Wat we bewaren, hoe lang, en of het op tijd wordt gewist. Hier staat niets van bewoners zelf.',
  erased: 'Wissen',
  lastRun: 'Laatst alles nagekeken op {day}, {time} uur.',
  neverRun: 'Nog niet alles nagekeken. Dat gebeurt voor het eerst vannacht.',
  late: 'Dat is meer dan anderhalve dag geleden. Vraag de beheerder of de monitor ’s nachts draait.',
  lately: 'De laatste tijd gewist',
  nothing: 'De laatste tijd was niets lang genoeg bewaard.',
  kind: 'Soort',
  number: 'Aantal',
  requests: 'Wat mensen vroegen',
  requestsHelp:
    'In de laatste twaalf maanden, met hun eigen code. Het gebeurde meteen, zonder dat iemand het hoefde te doen.',
  withdrawn: 'Alles ingetrokken',
  wordsWithdrawn: 'Alleen de woorden ingetrokken',
  offersWithdrawn: 'Aanbod ingetrokken',
  reachStopped: 'Telefoon en mail gestopt',
  open: 'Nog te doen',
  controllerMissing:
    'Nog niet vastgesteld wie hiervoor verantwoordelijk is. De beheerder vult dat in bij de instellingen.',
  unsettledToday:
    'Nog niet is vastgesteld wie verantwoordelijk is voor wat mensen hier vertellen. De beheerder vult dat in bij de instellingen.',
  purposeMissing: '{name}: nog niet vastgesteld waarvoor en op welke grond.',
  off: '{name} staat uit.',
  settled: 'Alles is vastgesteld.',
  papers: 'Documenten',
  papersHelp: 'Gemaakt uit de instellingen zoals ze nu zijn.',
  register: 'Register van verwerkingen',
  dpia: 'Sjabloon voor de DPIA',
  read: 'lees of druk af',
  keep: 'bewaar als tekst',
};
export type DeskPrivacyTexts = typeof texts;
