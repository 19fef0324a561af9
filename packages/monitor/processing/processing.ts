import type { InstrumentDefinition, InstrumentSet } from '../instruments/instrument.ts';
import type { Language } from '../languages/languages.ts';

/** The grounds of article 6(1) GDPR (AVG), in the order of its letters. */
export const legalGrounds = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const;
export type LegalGround = (typeof legalGrounds)[number];

/** Who answers for what is kept: the municipality, whom to write to, and its officer for data protection. */
export interface Controller {
  readonly name: string;
  readonly contact: string;
  readonly privacyOfficer: string;
}

export type PurposeText = Readonly<Partial<Record<Language, string | undefined>> & { nl: string }>;

/** What an instrument is for, in Dutch and where wanted in other languages, and on which ground it is asked. */
export interface InstrumentPurpose {
  readonly purpose?: PurposeText | undefined;
  readonly legalGround?: LegalGround | undefined;
}

/** What a municipality set about this. Naming instruments is choosing: what is not named is off. */
export interface ProcessingSettings {
  readonly controller?: Controller;
  readonly instruments?: Readonly<Record<string, InstrumentPurpose>>;
}

/** Why an instrument is off. `not-named`: the settings name others. */
export const offReasons = ['not-named', 'no-controller', 'no-purpose', 'no-ground'] as const;
export type OffReason = (typeof offReasons)[number];

export interface Processing {
  readonly instrument: InstrumentDefinition;
  /** Empty when it may be filled in. */
  readonly off: readonly OffReason[];
  /** Absent when nothing was set: then it is the built-in purpose of the product. */
  readonly purpose?: PurposeText;
  readonly legalGround: LegalGround;
  /** Whether the municipality itself said so; else these are the defaults of the product. */
  readonly established: boolean;
}

interface Known {
  readonly demo: boolean;
  readonly processing?: ProcessingSettings;
}

const offBecause = (of: Known, id: string): readonly OffReason[] => {
  const set = of.processing?.instruments;
  if (of.demo || set === undefined) return [];
  const mine = set[id];
  if (mine === undefined) return ['not-named'];
  return [
    ...(of.processing?.controller ? [] : (['no-controller'] as const)),
    ...(mine.purpose?.nl.trim() ? [] : (['no-purpose'] as const)),
    ...(mine.legalGround ? [] : (['no-ground'] as const)),
  ];
};

/**
 * What is asked here, what for and on which ground, per newest version of an instrument. A municipality that names
 * instruments in its settings must say purpose and ground of each and who the controller is, else it stays off. One that
 * names none starts with the purpose of the product and the public task; the demo asks nothing of anybody real.
 */
export const processingOf = (of: Known, instruments: InstrumentSet): readonly Processing[] => {
  const newest = new Map(instruments.map((i) => [i.definition.id, i.definition]));
  return [...newest.values()].map((instrument): Processing => {
    const set = of.processing?.instruments?.[instrument.id];
    return {
      instrument,
      off: offBecause(of, instrument.id),
      ...(set?.purpose ? { purpose: set.purpose } : {}),
      legalGround: set?.legalGround ?? 'public-task',
      established: set?.purpose !== undefined && set.legalGround !== undefined,
    };
  });
};

/** Whether an instrument may be filled in here. What is unknown is left to whoever refuses it by name. */
export const isSwitchedOn = (of: Known, id: string): boolean => offBecause(of, id).length === 0;

/** The controller as set, else derived from the name of the municipality: then nobody has established it yet. */
export const controllerOf = (
  of: Known & { readonly name: string },
): {
  readonly name: string;
  readonly contact?: string;
  readonly privacyOfficer?: string;
  readonly established: boolean;
} =>
  of.processing?.controller
    ? { ...of.processing.controller, established: true }
    : { name: `Gemeente ${of.name}`, established: false };
