import type { texts as nl } from './texts.nl.ts';

export const texts = {
  name: 'Co zauważasz?',
  why: 'Pytamy o to, żeby wiedzieć, jak jest na tej ulicy, także co jest dobre. Później przeczytasz, co się z tym stało.',
  questions: {
    valence: {
      ask: 'Co zauważasz na tej ulicy?',
      help: '10 sekund. Nie trzeba nazwiska. Po jednym dotknięciu możesz skończyć.',
    },
    theme: { ask: 'Czego to dotyczy?', help: 'Pomiń to, czego nie chcesz wypełniać.' },
    story: {
      ask: 'Chcesz coś dodać?',
      help: 'Wystarczy jedno zdanie. Lepiej nie podawać nazwisk ani numerów domów.',
    },
  },
  options: {
    'valence.positive': 'To jest dobre',
    'valence.negative': 'To może być lepsze',
    'valence.mixed': 'Trochę jedno i drugie',
    'theme.social': 'Życie razem',
    'theme.clean': 'Czysto i zadbane',
    'theme.safety': 'Bezpiecznie',
    'theme.care': 'Opieka w domu',
    'theme.youth': 'Młodzież',
    'theme.traffic': 'Ruch uliczny',
    'theme.green': 'Zieleń',
    'theme.homes': 'Mieszkania',
    'theme.meeting': 'Miejsca spotkań',
    'theme.shops': 'Sklepy',
    'theme.other': 'Coś innego',
  },
} satisfies typeof nl;
