import { whom } from './whom.nl.ts';

export const social = {
  'shared-unkept': {
    ask: 'Gedeelde ruimte slecht bijgehouden',
    help: 'Een portiek, galerij, binnentuin of berging is vies of kapot.',
    why: 'Wat van iedereen is, voelt soms als van niemand.',
    yourself: 'Spreek met buren een dag af om op te ruimen.',
    whom: whom.landlord,
  },
  'nameplates-missing': {
    ask: 'Naambordjes ontbreken',
    help: 'Bij veel bellen in de straat staat geen naam.',
    why: 'Het kan zijn dat mensen hier kort wonen. Er kan ook een goede reden zijn.',
    yourself: 'Stel je voor aan nieuwe buren.',
    whom: whom.landlord,
  },
  'windows-screened': {
    ask: 'Ramen zijn dichtgemaakt',
    help: 'Op veel plekken in de straat zijn ramen helemaal dicht.',
    why: 'Dan zijn er minder ogen op straat. Vaak is er een gewone reden.',
    yourself: 'Houd overdag je eigen gordijn open, als dat kan.',
    whom: whom.police,
  },
  'driving-antisocial': {
    ask: 'Asociaal rijden of parkeren',
    help: 'Te hard rijden, scheuren of parkeren waar het niet mag.',
    why: 'Het maakt de straat gevaarlijk voor kinderen en ouderen.',
    yourself: 'Zeg er alleen iets van als dat veilig voelt.',
    whom: whom.police,
  },
  subletting: {
    ask: 'Onderhuur die niet mag',
    help: 'In de straat worden kamers doorverhuurd zonder toestemming.',
    why: 'Wie zo huurt, betaalt vaak te veel en durft niets te zeggen.',
    yourself: 'Wijs iemand de weg naar hulp bij huren.',
    whom: whom.municipality,
  },
  turnover: {
    ask: 'Veel verhuizingen',
    help: 'In de straat komen en gaan veel bewoners.',
    why: 'Wie kort blijft, leert buren minder goed kennen.',
    yourself: 'Heet nieuwe buren welkom.',
    whom: whom.community,
  },
  noise: {
    ask: 'Te veel geluid',
    help: 'Geluid van buiten waar je last van hebt: muziek, scooters, geschreeuw.',
    why: 'Wie slecht slaapt, wordt sneller ziek of boos.',
    yourself: 'Vraag vriendelijk of het zachter kan, het liefst overdag.',
    whom: whom.police,
  },
  quarrels: {
    ask: 'Ruzie of geweld op straat',
    help: 'Schreeuwen, duwen of vechten op straat. Is er nu gevaar? Bel 112.',
    why: 'Wie ruzie ziet, gaat liever ergens anders langs.',
    yourself: 'Blijf op afstand. Vraag later of iemand hulp wil.',
    whom: whom.police,
  },
  'bars-nuisance': {
    ask: 'Vaak overlast van een café',
    help: 'Harde muziek, geschreeuw of vuil bij een café, en dat steeds weer.',
    why: 'Een café is fijn voor de buurt als het rekening houdt met de buren.',
    yourself: 'Vertel de eigenaar op een rustig moment waar je last van hebt.',
    whom: whom.municipality,
  },
};
