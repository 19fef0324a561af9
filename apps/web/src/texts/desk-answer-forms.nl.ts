/** Other forms of an answer to a group: the desk's side of it. */
export const texts = {
  title: 'Dit antwoord in andere vormen',
  lead: 'Voor wie geen code heeft of geen pagina opent. Er staat alleen in wat het antwoord zegt.',
  form: 'Vorm',
  language: 'Taal',
  show: 'Toon',
  print: 'Druk af',
  printHelp: 'Drukt af op A4, zonder randen van de pagina. Kies in je browser ‘Afdrukken’ en schaal 100%.',
  preview: 'Zo ziet het eruit',
  other: 'Terug naar de antwoorden',
  untranslated: 'De eigen woorden zijn niet vertaald naar deze taal. Ze staan er zoals ze zijn geschreven.',
  untranslatedLeftOut:
    'De eigen woorden zijn niet vertaald naar deze taal. Ze staan er niet bij: wie voorleest of doorstuurt, kan er anders niets mee.',
  nothing: 'In deze taal is er nog niets te zeggen: laat eerst de eigen woorden vertalen.',
  picture: 'Het plaatje erbij',
  pictureAlt: 'Pictogram van het antwoord, met een code naar de pagina van {place}',
  download: 'Bewaar het plaatje',
  message: 'De tekst',
  messageHelp: 'Tik op de tekst om alles te kiezen. Zet er zelf bij voor wie het is.',
  spokenHelp: 'Voor iemand die mensen kennen en vertrouwen. Lees het rustig voor.',
  forms: {
    article: 'Voor de nieuwsbrief of het raam (A4)',
    message: 'Kort bericht met een plaatje',
    spoken: 'Om voor te lezen',
  },
};
export type DeskAnswerFormsTexts = typeof texts;
