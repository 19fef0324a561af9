import type { FieldErrorCode, RefusalCode } from './refusal.ts';

/** Sentences for people: kind, with the reason and what one can do. `words.md` holds for these. */
export const refusalTexts: Record<RefusalCode, string> = {
  invalid: 'Iets in het formulier klopt nog niet. Kijk bij de aangegeven plekken.',
  'body-too-large': 'Dit bericht is te groot. Maak de tekst korter en probeer het opnieuw.',
  'not-json': 'We konden dit bericht niet lezen. Probeer het opnieuw.',
  'other-content': 'Dit bericht hadden we al, met een andere inhoud. Wil je iets verbeteren? Gebruik dan je volgcode.',
  'follow-code-taken': 'Deze volgcode is al in gebruik. Neem een nieuwe code.',
  'follow-code-unknown': 'Deze code kennen we niet. Kijk of er een letter of cijfer anders staat.',
  'place-unknown': 'Deze plek kennen we niet. Zoek de straat op naam.',
  'instrument-unknown': 'Deze vragenlijst bestaat niet (meer).',
  'instrument-off': 'Dit vragen we hier nu niet. Je kunt wel iemand spreken die in de buurt werkt.',
  'page-unknown': 'Deze pagina bestaat niet. Begin opnieuw bij de zoekpagina.',
  'nothing-to-freeze':
    'Er is in deze periode te weinig gekeken om vast te leggen hoe het was. Kies een andere periode.',
  'period-not-published':
    'Over deze periode tonen we nog geen cijfers. Kies een week, maand of kwartaal dat voorbij is.',
  'release-unknown': 'Deze publicatie bestaat niet.',
  'too-many-requests': 'Dat ging heel vaak achter elkaar. Wacht even en probeer het dan opnieuw.',
  'sign-in-needed': 'Deze pagina is voor medewerkers. Vraag een nieuwe link aan om binnen te komen.',
  'not-allowed': 'Dit mag met jouw rol niet. Vraag het aan wie de buurt beheert.',
  'no-appointment': 'Je hebt hier vandaag geen taak. Vraag het aan wie Straatwijs in jouw gemeente beheert.',
  'not-yourself': 'Je eigen taken geeft of beëindigt iemand anders. Vraag het aan iemand die dat mag.',
  'role-not-for-organisation':
    'Deze taak past niet bij deze organisatie. Kies een andere taak of een andere organisatie.',
  'reader-may-not-read':
    'Deze persoon mag in dit gebied vandaag niet lezen. Geef eerst een taak hier, of kies iemand anders.',
  'provider-refused': 'Het binnenkomen is niet gelukt. Probeer het opnieuw, of vraag een link aan per mail.',
  'identity-unknown': 'We kennen je hier nog niet. Vraag wie Straatwijs in jouw gemeente beheert om je toe te voegen.',
  'email-not-verified':
    'Je e-mailadres is bij je organisatie nog niet bevestigd. Vraag dat daar, of vraag hier een link aan per mail.',
  'clock-differs':
    'De klok van je organisatie en die van ons lopen te ver uiteen. Vraag wie de computers beheert om de klok gelijk te zetten.',
  'link-used-or-old': 'Deze link is al gebruikt of te oud. Vraag een nieuwe aan.',
  'passkey-refused': 'Deze sleutel herkennen we niet. Vraag een link aan per mail.',
  'wider-than-shared': 'De verteller wil dit niet op de pagina. Het blijft binnen het team.',
  'teller-not-reachable':
    'De verteller heeft geen volgcode en kan een aangepaste tekst niet zien. Zet de tekst door zoals die is, of houd hem binnen het team.',
  'still-recognisable':
    'In deze tekst staat nog iets waaraan iemand te herkennen is, zoals een telefoonnummer of een adres. Laat het weg, of zeg dat het zo mag.',
  'step-not-possible':
    'Dit kan nu niet meer: iemand anders was je voor, of het bericht is ingetrokken. Laad de pagina opnieuw.',
  'reason-needed': 'Hier ontbreekt nog een reden. Schrijf in een zin waarom.',
  'needs-other-eyes': 'Dit antwoord moet door een ander worden goedgekeurd dan wie het schreef.',
  'answer-needs-words': 'Hier ontbreekt nog wat er wel of niet gebeurt. Schrijf dat in een zin.',
  'answer-first': 'De verteller heeft nog geen antwoord. Geef dat eerst.',
  'round-closed': 'Deze vragen zijn gesloten. Je kunt nog wel zien wat eruit kwam.',
  'too-many-actions':
    'Hier loopt al zo veel als we tegelijk aankunnen. Kies wat stopt of wacht, of stel dit alleen voor.',
  'changed-meanwhile': 'Iemand anders heeft dit net veranderd. Hieronder staan beide teksten: kies of voeg samen.',
  'pen-elsewhere': 'Iemand anders heeft de pen. Vraag erom, of neem over met een reden.',
  'minutes-fixed': 'De week is voorbij: de notulen liggen vast.',
  'lines-undecided': 'Niet over elke regel is besloten.',
  'photo-too-large': 'Deze foto is te groot. Kies een foto van hooguit 10 MB.',
  'photo-unreadable': 'Dit bestand is geen foto die we kunnen lezen. Kies een foto als JPEG, PNG, WebP of HEIC.',
  'photo-too-many-pixels': 'Deze foto heeft te veel beeldpunten. Maak hem kleiner en probeer het opnieuw.',
  'photo-too-many': 'Er kunnen hooguit vier foto’s bij een bericht. Haal er eerst een weg.',
  'photo-not-for-young':
    'Bij berichten van jongeren bewaren we geen foto’s, om je te beschermen. Wat je vertelde telt gewoon mee.',
  'photo-not-here': 'Bij dit bericht kan geen foto.',
  'photo-of-withdrawn': 'Dit bericht is ingetrokken. Er kan geen foto meer bij.',
  'photo-busy': 'Er komen net veel foto’s binnen. Wacht even en probeer het dan opnieuw.',
  'measure-fixed':
    'De uitkomst is al te zien geweest. Plekken, begin en verwachting liggen daarom vast. Schrijf op wat er anders ging, of maak een nieuwe aanpak.',
  'comparison-first': 'Kies eerst de plekken om mee te vergelijken. Pas daarna is te zien wat er veranderde.',
  'database-away':
    'We kunnen je bericht nu niet bewaren. Probeer het over een minuut opnieuw; wat je schreef staat er nog.',
};

export const fieldErrorTexts: Record<FieldErrorCode, string> = {
  missing: 'Hier ontbreekt nog iets.',
  'unknown-key': 'Dit veld kennen we niet.',
  'repeated-key': 'Dit veld staat er twee keer.',
  'wrong-type': 'Dit heeft een andere vorm dan we verwachten.',
  'not-an-option': 'Dit is geen van de keuzes.',
  'too-long': 'Deze tekst is te lang.',
  'out-of-range': 'Dit getal valt buiten wat kan.',
  'not-a-uuid': 'Dit nummer van het bericht klopt niet.',
  'not-a-follow-code': 'Dit is geen volgcode: vier woorden en drie cijfers, of zestien cijfers.',
  'not-a-contributor': 'Dit kenmerk van het apparaat klopt niet.',
  'unknown-instrument': 'Deze vragenlijst bestaat niet.',
  'unknown-version': 'Deze versie van de vragenlijst bestaat niet.',
  'unknown-place': 'Deze plek kennen we niet.',
  'unknown-language': 'Deze taal kennen we niet.',
  'not-a-time': 'Dit is geen tijdstip.',
  'in-the-future': 'Dit tijdstip ligt meer dan een dag in de toekomst.',
  'before-2000': 'Dit tijdstip ligt voor het jaar 2000.',
  'not-asked': 'Deze vraag hoort niet bij de andere antwoorden.',
  'needs-sign-in': 'Dit kan alleen iemand die is binnengekomen als medewerker.',
  'bad-characters': 'Hier staan tekens in die we niet kunnen bewaren.',
  'more-than-whole': 'Dit is meer dan het geheel. Kijk welk van de twee getallen klopt.',
  'whole-missing': 'Hier ontbreekt nog hoeveel het er in totaal waren.',
  'place-too-small': 'Dit tellen we alleen voor een hele straat of meer, zodat het niet over één huis gaat.',
  'no-words-with-this': 'Hierbij vragen we geen woorden of foto, zodat het niet over één huis gaat.',
  'not-chosen': 'Dit staat niet bij de dingen die je koos. Je keuze staat een jaar vast, zodat we kunnen vergelijken.',
  'not-here': 'Dit vragen we in deze gemeente niet.',
  'too-many-watched': 'Dit zijn er meer dan je kunt kiezen. Zes is genoeg.',
  'too-few-good': 'Kies ook dingen die goed gaan: de helft is genoeg.',
  'not-under-16': 'Ben je jonger dan 16? Laat dit dan leeg. Je kunt wel meedoen; je leest het antwoord met je code.',
};
