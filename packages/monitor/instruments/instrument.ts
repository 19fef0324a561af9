import type { Language } from '../languages/languages.ts';
import type { CountedTheme, Theme } from '../themes/themes.ts';

/** As the teller sees it; `neutral` is for counts that say neither. */
export const valences = ['positive', 'negative', 'mixed', 'neutral'] as const;
export type Valence = (typeof valences)[number];

/** A question is shown when the condition on earlier answers holds. Data, so that phone and server agree. */
export type Condition =
  | { readonly question: string; readonly is: readonly AnswerValue[] }
  | { readonly question: string; readonly answered: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

interface Asked {
  readonly key: string;
  readonly required?: boolean;
  readonly when?: Condition;
}
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly pictogram: string }[];
}
export interface TextQuestion extends Asked {
  readonly kind: 'text';
  readonly maxLength: number;
}
export interface CountQuestion extends Asked {
  readonly kind: 'count';
  readonly min: number;
  readonly max: number;
  readonly pictogram?: string;
  /** The count that this one is a part of (girls within children): never more than the whole, never without it. */
  readonly within?: string;
  /** Something in the street that is watched: 0 is looked and not seen, absent is not looked. */
  readonly watched?: Watched;
}
/** What a watched thing says, and how far it may go. */
export interface Watched {
  readonly theme: Theme;
  readonly valence: 'positive' | 'negative';
  readonly group: 'good' | 'physical' | 'social';
  /**
   * It points at a household. Then it is off unless the municipality switches it on, never told of less than a street,
   * never with words or a photo, and never public.
   */
  readonly pointsAtHome?: true;
}
export interface YesNoQuestion extends Asked {
  readonly kind: 'yes-no';
}
export type Question = ChoiceQuestion | TextQuestion | CountQuestion | YesNoQuestion;

export type AnswerValue = string | number | boolean;
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Questions that stand on one screen together. `tally`: big counters; `watch`: seen, not seen or not looked. */
export interface ScreenDefinition {
  readonly key: string;
  readonly layout: 'tally' | 'watch';
  readonly questions: readonly string[];
}

/** For whom it is; who it is not for is not offered it. */
export type Audience = 'anyone' | 'volunteer' | 'staff';

/** How many of the watched things somebody chooses, and for how long they stay the same. */
export interface Choosing {
  readonly most: number;
  readonly leastGood: number;
  readonly months: number;
}

/** What phones get, with the texts of one language: JSON only, nothing to execute. */
export interface InstrumentDefinition {
  readonly id: string;
  /** A changed question is a new version, and a new version starts a new series. */
  readonly version: number;
  /** `visit`: each contribution is one occasion of looking (effort). `none`: people speak when they wish. */
  readonly effort: 'none' | 'visit';
  readonly promisedSeconds: number;
  readonly questions: readonly Question[];
  /** Without it: everybody. */
  readonly for?: Audience;
  /** Questions that are not named here stand on a screen of their own. */
  readonly screens?: readonly ScreenDefinition[];
  /** Each contributor answers only what they chose, for as long as this says. */
  readonly choosing?: Choosing;
}

/** One counted fact; place and time are the contribution's unless given. */
export interface Observation {
  readonly indicator: string;
  readonly theme: CountedTheme;
  readonly valence: Valence;
  readonly value: number;
}

export interface QuestionTexts {
  readonly ask: string;
  readonly help?: string;
  /** Of a watched thing: why it is watched, what one can do oneself, whom to turn to. */
  readonly why?: string;
  readonly yourself?: string;
  readonly whom?: string;
}

export interface InstrumentTexts {
  readonly name: string;
  readonly why: string;
  readonly questions: Readonly<Record<string, QuestionTexts>>;
  /** Keyed `<question>.<option value>`. */
  readonly options: Readonly<Record<string, string>>;
}

export interface Instrument {
  readonly definition: InstrumentDefinition;
  /** nl and en are complete; another language falls back to nothing: the reader is then offered en. */
  readonly texts: Readonly<{ nl: InstrumentTexts; en: InstrumentTexts } & Partial<Record<Language, InstrumentTexts>>>;
  /** Pure: valid answers to counted facts. */
  readonly observe: (answers: Answers) => readonly Observation[];
}

/** The list that is handed to `monitor`, newest version of an id last. */
export type InstrumentSet = readonly Instrument[];

export const findInstrument = (set: InstrumentSet, id: string, version?: number): Instrument | undefined =>
  set.findLast((i) => i.definition.id === id && (version === undefined || i.definition.version === version));

/** The name under which figures of one fixed method are kept together. */
export const seriesOf = (d: Pick<InstrumentDefinition, 'id' | 'version'>): string => `${d.id}@${d.version}`;

/**
 * What workers note is counted per organisation, in a series of its own: no sum over a place can mix it with what others
 * noted there, nor with what residents told.
 */
export const workSeriesOf = (d: Pick<InstrumentDefinition, 'id' | 'version'>, organisation: string): string =>
  `${seriesOf(d)}:${organisation}`;

/**
 * What its teller wants in the lee is counted in a series of its own, which nothing public knows: every published figure is
 * the same as if it had not been told, so that nobody can see that something is kept back. The desk reads its words.
 */
export const leeSeriesOf = (d: Pick<InstrumentDefinition, 'id' | 'version'>): string => `${seriesOf(d)}~lee`;
