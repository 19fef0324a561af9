import { exampleAnswerId } from '../demo/answer-sets.ts';
import { exampleMeasures } from '../demo/example-measures.ts';
import { exampleTalks, nextTalk } from '../demo/example-talks.ts';
import { aCode } from './people.ts';

/** Where something was told and answered in the tests that go by every page. */
export const street = 'straat:0518:jan-luykenlaan';
export const code = aCode();
/** An action in the same street. */
export const actionId = '7d4e2f10-5c3b-4a8e-9b1f-0a2c4e6f8a1b';
/** Every page by its route, at addresses with something on them. Who is signed in stands with those of the desk. */
export const anyonesPages: Readonly<Record<string, readonly string[]>> = {
  '/': ['/', '/?q=kaapse+plijn'],
  '/over': ['/over'],
  '/privacy': ['/privacy'],
  '/plek/[place]': [
    `/plek/${street}`,
    '/plek/straat:0518:tesselseplein',
    '/plek/straat:0518:populierstraat',
    '/plek/BU05183637?periode=2026-Q3',
    '/plek/GM0518',
    '/plek/gebied:0518:duindorp',
    '/plek/bestaat-niet',
  ],
  '/plek/[place]/tijdlijn': [`/plek/${street}/tijdlijn`],
  '/plek/[place]/thema/[theme]': ['/plek/GM0518/thema/clean', `/plek/${street}/thema/youth`],
  '/actie/[id]': [`/actie/${actionId}`],
  '/gesprek/[talk]': [`/gesprek/${nextTalk.id}`, ...exampleTalks.map(({ id }) => `/gesprek/${id}`)],
  '/q/[code]': ['/q/xxxxxx'],
  '/meedoen/[[instrument]]': ['/meedoen', `/meedoen/street-signal?plek=${street}`],
  '/meedoen/early-warning': [`/meedoen/early-warning?plek=${street}`],
  // Drafts and rounds that are not there: what is asked and planned has a test of its own.
  '/meepraten/[round]': ['/meepraten/bbbbbbbbbb'],
  '/agenda/[id]': ['/agenda/bbbbbbbbbb'],
  '/hoe-het-gaat': ['/hoe-het-gaat'],
  '/bericht/[token]': [`/bericht/${'b'.repeat(43)}`],
  '/meehelpen': [`/meehelpen?plek=${street}`],
  '/mijn-werk': ['/mijn-werk'],
  '/schil/geen-netwerk': ['/schil/geen-netwerk'],
  '/schil/[instrument]': ['/schil/street-signal'],
  '/schil/early-warning': ['/schil/early-warning'],
  '/volg': ['/volg'],
  '/volg/[code]': [`/volg/${code.replaceAll(' ', '-')}`],
  // After the code: this browser follows it now.
  '/volg/alles': ['/volg/alles'],
};
/** Not signed in, and still for who works here: in Dutch and English. */
export const doorPages: Readonly<Record<string, readonly string[]>> = {
  '/schil': ['/schil'],
  '/schil/notulen': ['/schil/notulen'],
  '/inloggen': ['/inloggen'],
  '/inloggen/[token]': [`/inloggen/${'a'.repeat(43)}`],
  // One that leads nowhere: what stands behind a real one has a test of its own.
  '/loket/[token]': [`/loket/${'c'.repeat(43)}`],
};
export const workersPages: Readonly<Record<string, readonly string[]>> = {
  '/veld': ['/veld'],
  '/meedoen/logbook': ['/meedoen/logbook', `/meedoen/logbook?plek=${street}`],
  '/werk/week': ['/werk/week?week=2026-W47'],
};
export const coordinatorsPages: Readonly<Record<string, readonly string[]>> = {
  '/werk/vandaag': ['/werk/vandaag', '/werk/vandaag?toon=all', '/werk/vandaag?toon=away', '/werk/vandaag?alles=1'],
  '/werk/loketten': ['/werk/loketten'],
  '/werk/programmas': ['/werk/programmas', `/werk/programmas?plek=${street}`],
  '/werk/geheugen': ['/werk/geheugen?plek=GM0518&zoek=plein'],
  '/werk/overdracht': ['/werk/overdracht', '/werk/overdracht?plek=BU05183034'],
  '/werk/acties': ['/werk/acties', '/werk/acties?als=bord', '/werk/acties?nieuw=1'],
  '/werk/acties/[id]': [`/werk/acties/${actionId}`, `/werk/acties/${actionId}?verander=1`],
  '/werk/signalen': ['/werk/signalen', `/werk/signalen?plek=${street}`],
  // Signals have ids of their own each time: what a page of one holds has a test of its own.
  '/werk/signalen/[signal]': ['/werk/signalen/0192aaaa-0000-7000-8000-000000000001'],
  '/werk/beantwoorden': ['/werk/beantwoorden'],
  '/werk/beantwoorden/[id]': ['', '?vorm=message', '?vorm=spoken', '?vorm=spoken&taal=ar'].map(
    (query) => `/werk/beantwoorden/${exampleAnswerId}${query}`,
  ),
  '/werk/beloften': ['/werk/beloften'],
  '/werk/aanbod': ['/werk/aanbod?toon=alles'],
  '/werk/antwoorden': ['/werk/antwoorden'],
  '/werk/drukwerk': ['/werk/drukwerk?zoek=weimar'],
  '/werk/plek/[place]/drukwerk': [`/werk/plek/${street}/drukwerk?taal=nl&taal2=ar`],
  '/werk/plek/[place]/thermometer': [
    `/werk/plek/${street}/thermometer`,
    `/werk/plek/${street}/thermometer?ding=looked:early-warning:greet`,
    '/werk/plek/BU05183034/thermometer?lijn=clean',
  ],
  '/werk/plek/[place]/wiel': [`/werk/plek/${street}/wiel`],
  '/werk/thermometer': ['/werk/thermometer'],
  '/werk/gebeurtenissen': ['/werk/gebeurtenissen', '/werk/gebeurtenissen?nieuw=1'],
  '/werk/maatregelen': ['/werk/maatregelen', '/werk/maatregelen?nieuw=1'],
  '/werk/maatregelen/[id]': Object.values(exampleMeasures).flatMap((id) => [
    `/werk/maatregelen/${id}`,
    `/werk/maatregelen/${id}?opnieuw=1`,
    `/werk/maatregelen/${id}?wijzig=1`,
  ]),
  '/werk/rondes': ['/werk/rondes'],
  '/werk/rondes/[id]': ['/werk/rondes/bbbbbbbbbb'],
  '/werk/rondes/[id]/papier': ['/werk/rondes/bbbbbbbbbb/papier'],
  '/werk/agenda': ['/werk/agenda?plek=BU05183637'],
  '/werk/agenda/[id]': ['/werk/agenda/bbbbbbbbbb'],
  '/werk/gesprekken': ['/werk/gesprekken', '/werk/gesprekken?nieuw'],
  '/werk/gesprekken/[talk]': [nextTalk, ...exampleTalks].map(({ id }) => `/werk/gesprekken/${id}`),
  '/werk/gesprekken/[talk]/notulen': [`/werk/gesprekken/${nextTalk.id}/notulen`],
  '/werk/gesprekken/[talk]/scherm': [`/werk/gesprekken/${nextTalk.id}/scherm`],
  '/werk/gezichten': ['/werk/gezichten'],
  '/werk/ik': ['/werk/ik'],
  '/werk/mensen': ['/werk/mensen'],
  '/werk/team': ['/werk/team'],
  '/werk/tikken': ['/werk/tikken', '/werk/tikken?kwartaal=2026-Q3&plek=BU05183034'],
};
export const administratorsPages: Readonly<Record<string, readonly string[]>> = {
  '/werk/privacy': ['/werk/privacy'],
  '/werk/toestand': ['/werk/toestand'],
};
