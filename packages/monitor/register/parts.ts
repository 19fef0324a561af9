import { findInstrument } from '../instruments/instrument.ts';
import type { Purpose } from '../people/rights.ts';
import type { OffReason, Processing } from '../processing/processing.ts';
import { keptFor, retentionText } from '../retention/kept-for.ts';
import { type KnownOfPrivacy, whoMay } from './known.ts';
import type { PaperPart } from './paper.ts';
import {
  aboutNames,
  audienceNames,
  defaultPurposes,
  groundNames,
  kindNames,
  notSettled,
  roleNames,
  wayNames,
} from './words.ts';

const offNames: Readonly<Record<OffReason, string>> = {
  'not-named': 'niet genoemd in de instellingen',
  'no-controller': 'geen verwerkingsverantwoordelijke',
  'no-purpose': 'geen doel',
  'no-ground': 'geen grondslag',
};

/** Who answers for it. */
export const controllerPart = ({ controller, municipality }: KnownOfPrivacy): PaperPart => ({
  title: 'Verwerkingsverantwoordelijke',
  table: {
    head: ['Wat', 'Wie'],
    rows: [
      ['Naam', controller.established ? controller.name : `${controller.name} (${notSettled})`],
      ['Contact', controller.contact ?? notSettled],
      ['Functionaris gegevensbescherming', controller.privacyOfficer ?? notSettled],
      ['Gemeente in de software', `${municipality.name} (${municipality.code})`],
    ],
  },
});

const purposeOf = ({ instrument, purpose, established }: Processing): string =>
  purpose?.nl ?? `${defaultPurposes[instrument.for ?? 'anyone']}${established ? '' : ` (${notSettled})`}`;

/** What is asked, of whom, what for and on which ground. */
export const instrumentsPart = ({ processing, instruments }: KnownOfPrivacy): PaperPart => ({
  title: 'Verwerkingen: wat wordt gevraagd, waarvoor en op welke grond',
  table: {
    head: ['Instrument', 'Aan wie', 'Doel', 'Grondslag', 'Eigen woorden', 'Staat aan'],
    rows: processing.map((p) => [
      `${findInstrument(instruments, p.instrument.id)?.texts.nl.name ?? ''} (${p.instrument.id}, versie ${p.instrument.version})`,
      audienceNames[p.instrument.for ?? 'anyone'],
      purposeOf(p),
      `${groundNames[p.legalGround]}${p.established ? '' : ` (${notSettled})`}`,
      p.instrument.questions.some((q) => q.kind === 'text') ? 'ja, nooit verplicht' : 'nee',
      p.off.length === 0 ? 'ja' : `nee: ${p.off.map((o) => offNames[o]).join(', ')}`,
    ]),
  },
});

/** What is kept of whom, where and for how long: the retention table itself. */
export const retentionPart = ({ retention }: KnownOfPrivacy): PaperPart => ({
  title: 'Welke gegevens, van wie, en hoe lang',
  text: [
    'Deze tabel is die waarnaar de software zelf wist: elke nacht wat lang genoeg is bewaard, en daarna de resten op schijf (tabellen, statistieken en logboek van de database).',
  ],
  table: {
    head: ['Soort', 'Van wie', 'Tabellen', 'Bewaartermijn', 'Waarom'],
    rows: retention.map((line) => {
      const { name, why } = retentionText(line.kind, 'nl');
      return [name, aboutNames[line.about], line.tables.join(', '), keptFor(line, 'nl'), why];
    }),
  },
});

const shown = {
  'read-messages': 'berichten van bewoners lezen',
  answer: 'antwoorden',
  moderate: 'verhalen beoordelen',
  'manage-offers': 'aanbod en contactgegevens zien',
  translate: 'vertalen',
  'see-own-sheet': 'eigen logboek zien',
  'see-team-sheet': 'logboek van de eigen organisatie zien',
  'see-figures': 'cijfers zien',
  'manage-people': 'medewerkers beheren',
  'see-privacy': 'dit register zien',
} as const satisfies Partial<Record<Purpose, string>>;

const list = (names: readonly string[]): string => (names.length === 0 ? 'nog geen' : names.join(', '));

/** Who gets to see what: the table of rights itself, the organisations that people work for, and who gets something outside. */
export const recipientsPart = ({ organisations, desks }: KnownOfPrivacy): PaperPart => ({
  title: 'Ontvangers: wie ziet wat',
  text: [
    `Organisaties met medewerkers in de software: ${list(organisations.map((o) => `${o.name} (${kindNames[o.kind]})`))}.`,
    `Loketten waaraan iets kan worden doorgegeven: ${list(desks.map((d) => `${d.name} (${kindNames[d.organisationKind]}, ${wayNames[d.way]})`))}.`,
    'Een loket krijgt de plek, het thema, wat er wordt gevraagd en, waar dat mag, de woorden zonder wat iemand herkenbaar maakt. Nooit wie het vertelde; politie en handhaving nooit de woorden.',
    'Rechten gelden per taak, gebied en organisatie, en lopen af. Er is geen verwerker, tenzij de gemeente de software door een ander laat draaien: vul die dan hier aan.',
    'Doorgifte buiten de EU is er alleen bij wie zelf een bericht op de telefoon vraagt. Dat gaat langs de dienst van de maker van de browser (Google, Mozilla, Apple of Microsoft). Die weet welke telefoon wanneer een bericht van deze gemeente kreeg, en kan niet lezen wat erin staat; dat is nooit meer dan dat er iets te lezen is.',
  ],
  table: {
    head: ['Handeling', 'Rollen', 'Nooit voor'],
    rows: Object.entries(shown).map(([purpose, name]) => {
      const { roles, never } = whoMay(purpose as keyof typeof shown); // a key of the table above
      return [
        name,
        roles.map((r) => roleNames[r]).join(', '),
        never.length === 0 ? '–' : never.map((k) => (k === 'police' ? 'politie' : 'handhaving')).join(', '),
      ];
    }),
  },
});

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** When it last erased, and what people asked. */
export const statePart = ({ lastRun, requests }: KnownOfPrivacy): PaperPart => ({
  title: 'Stand van het wissen en van verzoeken',
  text: [
    lastRun
      ? `Laatst gewist op ${day(lastRun.at)} (UTC): ${Object.values(lastRun.erased).reduce((sum, n) => sum + n, 0)} zaken waren lang genoeg bewaard.`
      : 'Er is nog niet gewist: dat gebeurt voor het eerst in de komende nacht.',
    `Verzoeken in de laatste twaalf maanden, door mensen zelf gedaan met hun volgcode en meteen uitgevoerd: ${requests.withdrawn} keer alles ingetrokken, ${requests.wordsWithdrawn} keer alleen de woorden, ${requests.offersWithdrawn} keer een aanbod, ${requests.reachStopped} keer contactgegevens gewist. Inzien en verbeteren worden niet geteld.`,
  ],
});

export const securityPart: PaperPart = {
  title: 'Beveiliging',
  text: [
    'Volgcodes en kenmerken van telefoons staan er alleen als versleutelde afdruk (HMAC, met een sleutel per gemeente en doel). Van een netwerkadres wordt niets bewaard dan een getal met een zout van die dag.',
    'Eigen woorden staan los van wat wordt geteld. In logboeken staan nummers, nooit woorden. Elke gemeente is in de database gescheiden door sleutels en door row-level security.',
    'Openbare cijfers gaan over hele weken die voorbij zijn, en rusten op minstens vijf verschillende mensen.',
    'Back-ups worden ten hoogste 35 dagen bewaard. Wie een back-up terugzet, voert eerst opnieuw uit wat intussen is ingetrokken.',
  ],
};
