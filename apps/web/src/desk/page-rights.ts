import { may, type Purpose, type Staff } from '@straatwijs/monitor';

/** Who may come to a page: anyone, anyone who is signed in, or who may do something for this purpose somewhere. */
export type Need = 'anyone' | 'signed-in' | Purpose;

export interface PageRights {
  /** To look at it; for an endpoint, to call it at all. */
  readonly see: Need;
  /** No page: nothing of the layout of the desk is around it. */
  readonly endpoint?: true;
  /** To send one of its forms, by name. */
  readonly actions?: Readonly<Record<string, Need>>;
}

/**
 * Which purpose every page serves, by the id of its route without its groups. This says who may come near; what it is
 * about (which area, whose sheet) is asked by the use case. A page of the desk that is not here lets nobody in, and a
 * test walks every route, page and form against this table.
 */
export const pageRights: Readonly<Record<string, PageRights>> = {
  '/': { see: 'anyone' },
  '/over': { see: 'anyone' },
  '/hoe-het-gaat': { see: 'anyone' },
  '/privacy': { see: 'anyone' },
  '/plek/[place]': { see: 'anyone' },
  '/plek/[place]/intussen': { see: 'anyone', endpoint: true },
  '/plek/[place]/tijdlijn': { see: 'anyone' },
  '/plek/[place]/thema/[theme]': { see: 'anyone' },
  '/actie/[id]': { see: 'anyone' },
  '/gesprek/[talk]': { see: 'anyone', actions: { default: 'anyone' } },
  '/q/[code]': { see: 'anyone' },
  '/meedoen/[[instrument]]': { see: 'anyone', actions: { default: 'anyone' } },
  '/meehelpen': { see: 'anyone', actions: { default: 'anyone' } },
  '/meedoen/early-warning': { see: 'anyone', actions: { kies: 'anyone', kijk: 'anyone' } },
  '/meedoen/logbook': { see: 'write-logbook', actions: { default: 'write-logbook' } },
  '/meepraten/[round]': { see: 'anyone', actions: { zeg: 'anyone', wis: 'anyone' } },
  '/agenda/[id]': { see: 'anyone' },
  '/mijn-werk': { see: 'anyone' },
  '/mijn-werk/wis': { see: 'anyone', endpoint: true },
  '/schil': { see: 'anyone' },
  '/schil/geen-netwerk': { see: 'anyone' },
  '/schil/[instrument]': { see: 'anyone' },
  // The note view of a talk without a network: nothing of any talk is in it.
  '/schil/notulen': { see: 'anyone' },
  '/schil/early-warning': { see: 'anyone' },
  '/volg': {
    see: 'anyone',
    actions: {
      bekijk: 'anyone',
      intrekken: 'anyone',
      woorden: 'anyone',
      stop: 'anyone',
      zo: 'anyone',
      niet: 'anyone',
      eerlijk: 'anyone',
      opgelost: 'anyone',
      verslag: 'anyone',
      wis: 'anyone',
      vergeet: 'anyone',
      foto: 'anyone',
      fotoweg: 'anyone',
      mail: 'anyone',
      geenmail: 'anyone',
      bericht: 'anyone',
      geenbericht: 'anyone',
    },
  },
  '/bericht/[token]': { see: 'anyone', actions: { ja: 'anyone', stop: 'anyone' } },
  // For a desk elsewhere: whoever has the link, and nothing of who told it.
  '/loket/[token]': { see: 'anyone', actions: { default: 'anyone' } },
  '/volg/foto/[n]': { see: 'anyone', endpoint: true },
  '/volg/[code]': { see: 'anyone' },
  // Behind the code that this browser follows, and nobody else's.
  '/volg/alles': { see: 'anyone' },
  '/volg/alles/bestand': { see: 'anyone', endpoint: true },
  '/inloggen': { see: 'anyone', actions: { default: 'anyone' } },
  '/inloggen/[token]': { see: 'anyone', actions: { default: 'anyone' } },
  '/inloggen/organisatie': { see: 'anyone', endpoint: true },
  '/inloggen/organisatie/terug': { see: 'anyone', endpoint: true },
  '/inloggen/organisatie/uit': { see: 'anyone', endpoint: true },
  '/inloggen/sleutel': { see: 'anyone', endpoint: true },
  // Holds nothing of anybody: what it shows stands on the phone.
  '/veld': { see: 'signed-in' },
  '/werk': { see: 'signed-in' },
  '/werk/ik': { see: 'signed-in', actions: { leave: 'signed-in' } },
  '/werk/ik/sleutel': { see: 'signed-in', endpoint: true },
  '/werk/rondleiding': { see: 'signed-in', endpoint: true },
  '/werk/doorgegeven/[message]': { see: 'answer', endpoint: true },
  '/werk/loketten': {
    see: 'manage-routing',
    actions: { loket: 'manage-routing', regel: 'manage-routing', weg: 'manage-routing' },
  },
  '/werk/foto/[message]/[n]': { see: 'read-messages', endpoint: true },
  '/werk/acties': { see: 'see-actions', actions: { begin: 'manage-actions', koppel: 'manage-actions' } },
  '/werk/acties/[id]': {
    see: 'see-actions',
    actions: {
      schrijf: 'manage-actions',
      stand: 'manage-actions',
      stap: 'manage-actions',
      gedaan: 'manage-actions',
      effect: 'manage-actions',
      vertaal: 'translate',
      hulp: 'manage-offers',
    },
  },
  '/werk/aanbod': { see: 'manage-offers', actions: { stap: 'manage-offers' } },
  '/werk/gezichten': { see: 'manage-faces', actions: { bewaar: 'manage-faces', weg: 'manage-faces' } },
  '/werk/antwoorden': { see: 'answer' },
  '/werk/programmas': {
    see: 'see-memory',
    actions: { programma: 'manage-programmes', standpunt: 'manage-programmes' },
  },
  '/werk/geheugen': { see: 'see-memory' },
  '/werk/overdracht': {
    see: 'hand-over',
    actions: {
      begin: 'hand-over',
      stap: 'hand-over',
      einde: 'hand-over',
      persoon: 'hand-over',
      vergeet: 'hand-over',
    },
  },
  '/werk/beantwoorden': { see: 'answer', actions: { answer: 'answer', goed: 'answer', weg: 'answer' } },
  '/werk/beantwoorden/[id]': { see: 'answer' },
  '/werk/beantwoorden/[id]/beeld': { see: 'answer', endpoint: true },
  '/werk/beloften': { see: 'answer' },
  '/werk/mensen': {
    see: 'manage-people',
    actions: {
      person: 'manage-people',
      organisation: 'manage-people',
      appoint: 'manage-people',
      end: 'manage-people',
      reading: 'manage-people',
      stop: 'manage-people',
    },
  },
  '/werk/privacy': { see: 'see-privacy' },
  '/werk/privacy/[paper]': { see: 'see-privacy', endpoint: true },
  '/werk/toestand': { see: 'see-upkeep' },
  '/werk/tikken': { see: 'answer-taps', actions: { default: 'answer-taps' } },
  '/werk/gebeurtenissen': {
    see: 'manage-events',
    actions: { save: 'manage-events', remove: 'manage-events' },
  },
  '/werk/maatregelen': { see: 'see-figures', actions: { bewaar: 'manage-measures' } },
  '/werk/maatregelen/[id]': {
    see: 'see-figures',
    actions: {
      bewaar: 'manage-measures',
      kies: 'manage-measures',
      stap: 'manage-measures',
      bracht: 'manage-measures',
      oordeel: 'manage-measures',
    },
  },
  '/werk/signalen': { see: 'see-figures', actions: { meld: 'handle-signals' } },
  '/werk/signalen/[signal]': {
    see: 'see-figures',
    actions: {
      bevestig: 'handle-signals',
      verklaar: 'handle-signals',
      koppel: 'handle-signals',
      eraf: 'handle-signals',
    },
  },
  '/werk/rondes': { see: 'manage-agenda' },
  '/werk/rondes/[id]': {
    see: 'manage-agenda',
    actions: { bewaar: 'manage-agenda', stap: 'manage-agenda', papier: 'manage-agenda' },
  },
  '/werk/rondes/[id]/papier': { see: 'manage-agenda' },
  '/werk/agenda': { see: 'manage-agenda' },
  '/werk/agenda/[id]': {
    see: 'manage-agenda',
    actions: { bewaar: 'manage-agenda', stap: 'manage-agenda', schrijf: 'manage-agenda' },
  },
  '/werk/plek/[place]/thermometer': {
    see: 'see-figures',
    actions: { ijkpunt: 'manage-goals', doel: 'manage-goals' },
  },
  '/werk/plek/[place]/wiel': { see: 'see-figures' },
  '/werk/thermometer': { see: 'see-figures' },
  '/werk/gesprekken': { see: 'join-talks', actions: { plan: 'hold-talks' } },
  '/werk/gesprekken/[talk]': {
    see: 'join-talks',
    actions: { stap: 'hold-talks', merk: 'hold-talks', actie: 'manage-actions' },
  },
  '/werk/gesprekken/[talk]/scherm': { see: 'join-talks' },
  '/werk/gesprekken/[talk]/notulen': {
    see: 'join-talks',
    actions: { regel: 'join-talks', pen: 'join-talks', plaats: 'join-talks' },
  },
  '/werk/gesprekken/[talk]/regels': { see: 'join-talks', endpoint: true },
  '/werk/drukwerk': { see: 'print-posters' },
  '/werk/plek/[place]/drukwerk': { see: 'print-posters' },
  '/werk/week': { see: 'see-own-sheet', actions: { koers: 'see-own-sheet' } },
  '/werk/team': { see: 'see-team-sheet', actions: { koers: 'manage-targets', doel: 'manage-targets' } },
  '/werk/vandaag': {
    see: 'read-messages',
    actions: {
      answer: 'answer',
      translate: 'translate',
      discussed: 'answer',
      gesprek: 'answer',
      signaal: 'answer',
      leave: 'moderate',
      publish: 'moderate',
      propose: 'moderate',
      lee: 'moderate',
      team: 'moderate',
      'photo-show': 'moderate',
      'photo-refuse': 'moderate',
      'photo-cover': 'moderate',
      voeg: 'answer',
      plaats: 'answer',
      geef: 'answer',
      loket: 'answer',
    },
  },
};

/** The id of a route as the table names it: the groups of SvelteKit only lay out pages. */
export const rightsKey = (routeId: string): string => routeId.replace(/\/\([^)]+\)/g, '') || '/';

const fulfils = (need: Need | undefined, staff: Staff | undefined): boolean => {
  if (need === undefined || need === 'anyone') return need !== undefined;
  return staff !== undefined && (need === 'signed-in' || may(staff, need));
};

const actionIn = (search: URLSearchParams): string =>
  [...search.keys()].find((k) => k.startsWith('/'))?.slice(1) ?? 'default';

/** Whether somebody may send this request to this route. */
export const mayVisit = (
  routeId: string,
  request: { readonly method: string; readonly search: URLSearchParams },
  staff: Staff | undefined,
): boolean => {
  const rights = pageRights[rightsKey(routeId)];
  if (!rights || !fulfils(rights.see, staff)) return false;
  if (request.method !== 'POST' || !rights.actions) return true;
  return fulfils(rights.actions[actionIn(request.search)], staff);
};

/** Whether somebody may look at a page of this path, for the navigation. */
export const maySee = (path: string, staff: Staff | undefined): boolean => fulfils(pageRights[path]?.see, staff);
