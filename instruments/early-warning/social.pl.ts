import type { social as nl } from './social.nl.ts';
import { whom } from './whom.pl.ts';

export const social: typeof nl = {
  'shared-unkept': {
    ask: 'Zaniedbana wspólna przestrzeń',
    help: 'Klatka, galeria, podwórze albo komórka jest brudna albo zepsuta.',
    why: 'Co jest wszystkich, bywa jakby niczyje.',
    yourself: 'Umów się z sąsiadami na dzień sprzątania.',
    whom: whom.landlord,
  },
  'nameplates-missing': {
    ask: 'Brak nazwisk przy dzwonkach',
    help: 'Przy wielu dzwonkach na ulicy nie ma nazwiska.',
    why: 'Może ludzie mieszkają tu krótko. Może jest też dobry powód.',
    yourself: 'Przedstaw się nowym sąsiadom.',
    whom: whom.landlord,
  },
  'windows-screened': {
    ask: 'Zasłonięte okna',
    help: 'W wielu miejscach na ulicy okna są całkiem zasłonięte.',
    why: 'Wtedy mniej oczu patrzy na ulicę. Często powód jest zwykły.',
    yourself: 'W dzień miej odsłonięte okno, jeśli się da.',
    whom: whom.police,
  },
  'driving-antisocial': {
    ask: 'Jazda lub parkowanie bez szacunku',
    help: 'Za szybka jazda, popisy albo parkowanie tam, gdzie nie wolno.',
    why: 'Ulica robi się niebezpieczna dla dzieci i starszych.',
    yourself: 'Zwróć uwagę tylko wtedy, gdy czujesz się bezpiecznie.',
    whom: whom.police,
  },
  subletting: {
    ask: 'Podnajem bez zgody',
    help: 'Na ulicy podnajmuje się pokoje bez zgody.',
    why: 'Kto tak wynajmuje, często płaci za dużo i boi się mówić.',
    yourself: 'Wskaż komuś, gdzie jest pomoc przy najmie.',
    whom: whom.municipality,
  },
  turnover: {
    ask: 'Dużo przeprowadzek',
    help: 'Na ulicy wielu mieszkańców przychodzi i odchodzi.',
    why: 'Kto mieszka krótko, słabiej poznaje sąsiadów.',
    yourself: 'Powitaj nowych sąsiadów.',
    whom: whom.community,
  },
  noise: {
    ask: 'Za dużo hałasu',
    help: 'Hałas z zewnątrz, który ci przeszkadza: muzyka, skutery, krzyki.',
    why: 'Kto źle śpi, szybciej choruje albo się złości.',
    yourself: 'Poproś uprzejmie o ciszę, najlepiej w dzień.',
    whom: whom.police,
  },
  quarrels: {
    ask: 'Kłótnia albo przemoc na ulicy',
    help: 'Krzyki, popychanie albo bójka na ulicy. Niebezpieczeństwo teraz? Zadzwoń pod 112.',
    why: 'Kto widzi kłótnię, woli iść inną drogą.',
    yourself: 'Trzymaj się z daleka. Później zapytaj, czy ktoś chce pomocy.',
    whom: whom.police,
  },
  'bars-nuisance': {
    ask: 'Kawiarnia często przeszkadza',
    help: 'Głośna muzyka, krzyki albo brud przy kawiarni, wciąż od nowa.',
    why: 'Kawiarnia jest dobra dla okolicy, gdy dba o sąsiadów.',
    yourself: 'W spokojnej chwili powiedz właścicielowi, co ci przeszkadza.',
    whom: whom.municipality,
  },
};
