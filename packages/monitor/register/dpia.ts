import type { KnownOfPrivacy } from './known.ts';
import type { Paper, PaperPart } from './paper.ts';
import { controllerPart, instrumentsPart, recipientsPart, retentionPart, securityPart } from './parts.ts';

const describe = (known: KnownOfPrivacy): PaperPart => ({
  title: 'Wat er gebeurt',
  text: [
    'Bewoners, vrijwilligers en medewerkers vertellen hoe het gaat op een plek. Daarvoor is geen account, naam, adres of telefoonnummer nodig. Iemand met een taak in dat gebied leest wat met woorden is verteld en antwoordt; de verteller leest dat met een volgcode.',
    `Aangezet zijn ${known.processing.filter((p) => p.off.length === 0).length} van de ${known.processing.length} instrumenten. ${known.municipality.watchHomes ? 'Let op: vrijwilligers mogen hier ook letten op wat naar een huishouden wijst. Die aantallen zijn nooit openbaar.' : 'Wat naar een huishouden wijst, wordt hier niet gevraagd.'}`,
  ],
});

const necessity: PaperPart = {
  title: 'Noodzaak en evenredigheid',
  text: [
    'Gevraagd wordt wat nodig is om een plek te kunnen volgen: plek, tijd, wat opviel, en vanuit welke rol. Woorden zijn nooit verplicht. Achtergrond, leeftijd en naam worden niet gevraagd.',
    'Het kenmerk van de telefoon is nodig om verschillende mensen te kunnen tellen, en dus om een drempel te kunnen aanhouden bij publicatie.',
  ],
  questions: [
    'Waarom kan de gemeente dit doel niet bereiken met gegevens die er al zijn?',
    'Zijn bewoners, of mensen die namens hen spreken, om hun mening gevraagd (artikel 35 lid 9)? Wat zeiden zij?',
  ],
};

const risks: PaperPart = {
  title: 'Risico’s en maatregelen',
  table: {
    head: ['Risico', 'Maatregel in de software', 'Wat overblijft', 'Wat de gemeente zelf moet doen'],
    rows: [
      [
        'Iemand noemt in eigen woorden een ander: een buur, een adres, een ziekte.',
        'Woorden staan apart, worden gelezen door een aangewezen persoon, komen nooit vanzelf op een pagina, en zijn na hun termijn weg.',
        'Wie leest, weet het.',
        'Meelezers instrueren; woorden over een ander meteen in het team houden of laten intrekken.',
      ],
      [
        'Een cijfer of verhaal wijst naar één persoon of huishouden.',
        'Drempel van vijf, hele gesloten weken, verhalen nooit onder buurt, geen lijst van slechte plekken, instrumenten die naar een huis wijzen staan uit.',
        'In een kleine buurt kan iemand een verhaal herkennen.',
        'Bij twijfel: liever in de luwte.',
      ],
      [
        'Politie of handhaving gebruikt wat bewoners vertelden.',
        'Rechten gaan ook naar soort organisatie: deze twee lezen geen woorden, ook niet met een andere rol.',
        'Doorvertellen buiten de software.',
        'Afspraken vastleggen met elke organisatie die meedoet.',
      ],
      [
        'Iemand raadt of vindt een volgcode van een ander.',
        '53 bits, een grens op raden per adres en samen, geen code in adressen of logboeken.',
        'Wie het papiertje vindt, leest mee.',
        'Vertellen dat de code als een sleutel is.',
      ],
      [
        'Wat iemand vertelde gaat naar een loket, en daar verder.',
        'Alleen door een aangewezen persoon, zonder wat iemand herkenbaar maakt; de mail bevat een link en geen woorden. De link eindigt bij intrekken, verbeteren of terughalen, en na een half jaar.',
        'Wie de link doorstuurt, stuurt de woorden door.',
        'Met elk loket afspreken wat het met de woorden doet, en hoe lang.',
      ],
      [
        'De maker van een browser ziet welke telefoon berichten van deze gemeente krijgt.',
        'Alleen voor wie erom vraagt; versleuteld voor die ene browser; er staat niet in wat er is verteld of geantwoord.',
        'Dat er contact is, en wanneer, is bij die maker bekend, ook buiten de EU.',
        'Beoordelen of dit past (hoofdstuk V AVG). Wie het niet wil, kan altijd met de code lezen.',
      ],
      [
        'De database of een back-up komt in verkeerde handen.',
        'Geen namen van vertellers; kenmerken alleen als versleutelde afdruk; wissen tot in de bestanden; back-ups ten hoogste 35 dagen.',
        'Woorden en contactgegevens van een aanbod zijn leesbaar.',
        'Schijf en back-up versleutelen; het geheim van de installatie apart bewaren.',
      ],
      [
        'Een jongere onder de zestien laat een adres, nummer of foto achter.',
        'De software weigert dat bij elke deur waar het zou kunnen.',
        'Een jongere kan over de leeftijd liegen.',
        'Jongerenwerkers vertellen het erbij.',
      ],
      [
        'Een medewerker wordt beoordeeld op zijn logboek.',
        'Het blad is van de eigen organisatie; wie het schreef, verdwijnt na de termijn.',
        'Een team kent elkaar.',
        'Met de ondernemingsraad afspreken waar het logboek niet voor is.',
      ],
    ],
  },
};

const questions: PaperPart = {
  title: 'Open vragen voor de functionaris gegevensbescherming',
  questions: [
    'Klopt de grondslag per instrument? Bij een taak van algemeen belang: welke wet of verordening draagt de gemeente die taak op?',
    'Zijn de bewaartermijnen hierboven kort genoeg? Korter kan per soort in de instellingen.',
    'Met welke organisaties is er een overeenkomst, en zijn zij verwerker of zelf verantwoordelijk?',
    'Waar draait de software, en wie kan bij de schijf en de back-ups?',
    'Wat gebeurt er met wat een beroepsgeheim of meldplicht raakt, zoals huiselijk geweld?',
    'Wie besluit over een verhaal in de luwte, en wie kijkt er opnieuw naar op de dag die erbij staat?',
    'Blijft er een hoog risico over? Dan eerst de Autoriteit Persoonsgegevens raadplegen (artikel 36).',
  ],
};

const verdict: PaperPart = {
  title: 'Oordeel',
  table: {
    head: ['Wie', 'Oordeel', 'Datum'],
    rows: [
      ['Functionaris gegevensbescherming (advies)', '…', '…'],
      ['Verwerkingsverantwoordelijke (besluit)', '…', '…'],
      ['Opnieuw bekijken op', '…', '…'],
    ],
  },
};

/**
 * A data protection impact assessment to work on (article 35 GDPR): what the software knows of itself is filled in from the
 * settings as they are; what only people can judge is asked.
 */
export const dpia = (known: KnownOfPrivacy): Paper => ({
  title: `Gegevensbeschermingseffectbeoordeling (DPIA): Straatwijs, ${known.municipality.name}`,
  lead: [
    `Sjabloon, gemaakt op ${known.date} uit de instellingen van deze installatie. Artikel 35 AVG. Wat de software van zichzelf weet is ingevuld; waar een antwoord van mensen nodig is, staat een vraag.`,
    ...(known.municipality.demo ? ['VOORBEELD: deze installatie bevat verzonnen bijdragen.'] : []),
  ],
  parts: [
    controllerPart(known),
    describe(known),
    instrumentsPart(known),
    retentionPart(known),
    recipientsPart(known),
    necessity,
    securityPart,
    risks,
    questions,
    verdict,
  ],
});
