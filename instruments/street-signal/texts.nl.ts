export const texts = {
  name: 'Wat valt je op?',
  why: 'We vragen dit om te weten hoe het in deze straat gaat, ook wat goed gaat. Je leest terug wat ermee gebeurt.',
  questions: {
    valence: {
      ask: 'Wat valt je op in deze straat?',
      help: '10 seconden. Geen naam nodig. Na één tik mag je stoppen.',
    },
    theme: { ask: 'Waar gaat het over?', help: 'Sla over wat je niet wilt invullen.' },
    story: { ask: 'Wil je er iets bij vertellen?', help: 'Eén zin is genoeg. Noem liever geen namen of huisnummers.' },
  },
  options: {
    'valence.positive': 'Dit gaat goed',
    'valence.negative': 'Dit kan beter',
    'valence.mixed': 'Allebei een beetje',
    'theme.social': 'Samen leven',
    'theme.clean': 'Schoon en heel',
    'theme.safety': 'Veilig',
    'theme.care': 'Zorg thuis',
    'theme.youth': 'Jeugd',
    'theme.traffic': 'Verkeer',
    'theme.green': 'Groen',
    'theme.homes': 'Wonen',
    'theme.meeting': 'Ontmoeten',
    'theme.shops': 'Winkels',
    'theme.other': 'Iets anders',
  },
};
