/** How answers were received, at the desk: the same figures as in public. */
export const texts = {
  title: 'Hoe antwoorden vielen',
  lead: 'Wie antwoord kreeg kan twee dingen zeggen: of het eerlijk ging, en of je nog eens meedoet. Hier staat hetzelfde als op de pagina van de plek: per kwartaal dat voorbij is, en pas als minstens 5 mensen iets zeiden. Wie wat zei, weet niemand.',
  quarter: 'Kwartaal',
  area: 'Gebied',
  fair: 'Ging dit eerlijk?',
  again: 'Doe je nog eens mee?',
  yes: 'Ja',
  fairBetween: 'Een beetje',
  againBetween: 'Misschien',
  no: 'Nee',
  fairJoined: 'Een beetje of nee',
  againJoined: 'Misschien of nee',
  caption: '{question} {quarter}, hoe vaak dat is gezegd.',
  all: { one: '{n} keer gezegd. Te weinig om te tonen hoe.', other: '{n} keer gezegd. Te weinig om te tonen hoe.' },
  few: 'Minder dan 5 mensen zeiden iets.',
  none: 'Niemand zei iets.',
  left: 'Gebieden met te weinig staan er niet bij.',
  meaning:
    'Een nee gaat vaak over hoe lang het duurde, of over een reden die niet duidelijk was. Lees nog eens wat je schreef: staat er wat er gebeurt, waarom, wie het doet en wanneer?',
};
export type DeskFairnessTexts = typeof texts;
