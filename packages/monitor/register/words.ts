import type { OrganisationKind, StaffRole } from '../people/people.ts';
import type { LegalGround } from '../processing/processing.ts';
import type { AboutWhom } from '../retention/kinds.ts';
import type { DeskWay } from '../routing/service-desk.ts';

/** What documents call things, in the words of who works with the law. */
export const groundNames: Readonly<Record<LegalGround, string>> = {
  consent: 'toestemming, artikel 6 lid 1 onder a AVG',
  contract: 'uitvoering van een overeenkomst, artikel 6 lid 1 onder b AVG',
  'legal-obligation': 'wettelijke verplichting, artikel 6 lid 1 onder c AVG',
  'vital-interests': 'vitale belangen, artikel 6 lid 1 onder d AVG',
  'public-task': 'taak van algemeen belang, artikel 6 lid 1 onder e AVG',
  'legitimate-interests': 'gerechtvaardigd belang, artikel 6 lid 1 onder f AVG',
};

export const aboutNames: Readonly<Record<AboutWhom, string>> = {
  teller: 'wie iets vertelt',
  giver: 'wie iets aanbiedt',
  colleague: 'medewerkers',
  nobody: 'niemand',
};

export const audienceNames = { anyone: 'iedereen', volunteer: 'vrijwilligers', staff: 'medewerkers' } as const;

export const roleNames: Readonly<Record<StaffRole, string>> = {
  coordinator: 'coördinator',
  deputy: 'plaatsvervanger',
  reader: 'meelezer',
  worker: 'straatwerker',
  police: 'politie',
  enforcement: 'handhaving',
  caretaker: 'huismeester',
  'desk-officer': 'loketmedewerker',
  researcher: 'onderzoeker',
  administrator: 'beheerder',
  'privacy-officer': 'privacyfunctionaris',
};

export const kindNames: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'gemeente',
  'youth-work': 'jongerenwerk',
  'community-work': 'opbouwwerk',
  police: 'politie',
  enforcement: 'handhaving',
  housing: 'woningcorporatie',
  research: 'onderzoek',
  other: 'anders',
};

/** How something is brought to a desk. */
export const wayNames: Readonly<Record<DeskWay, string>> = {
  mail: 'per mail met een link',
  open311: 'bestand voor Open311',
  signalen: 'bestand voor Signalen',
  none: 'mondeling',
};

/** What was not settled by the municipality: visible, so that nobody takes it for settled. */
export const notSettled = 'NOG NIET VASTGESTELD';

/** A purpose where the municipality said none. */
export const defaultPurposes = {
  anyone: 'Weten hoe het gaat in een straat, wat goed gaat en wat beter kan, en daar antwoord op geven.',
  volunteer: 'Week na week zien wat er verandert in een straat, door mensen die daar zelf voor kozen.',
  staff: 'Leren van het werk op straat, met aantallen en zonder namen.',
} as const;
