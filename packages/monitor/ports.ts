import type { ActionsStore } from './actions/actions-store.ts';
import type { ActionLimit } from './actions/limit.ts';
import type { ActionTellersStore } from './actions/tellers-store.ts';
import type { AgendaStore } from './agenda/agenda-store.ts';
import type { AnswerSetsStore } from './answer-sets/answer-sets-store.ts';
import type { PictureMaker } from './answer-sets/picture-maker.ts';
import type { ChainStore } from './chain/chain-store.ts';
import type { StepsBeforehand } from './chain/steps-beforehand.ts';
import type { ContextStore } from './context/context-store.ts';
import type { ContributionsStore } from './contributions/contributions-store.ts';
import type { Seal } from './contributions/prepare.ts';
import type { CountsStore } from './counts/counts-store.ts';
import type { SeriesStore } from './counts/series-store.ts';
import type { CoursesStore } from './courses/courses-store.ts';
import type { DeskStore } from './desk/desk-store.ts';
import type { Doorkeeper } from './doorkeeper/doorkeeper.ts';
import type { EntryStore } from './entry/entry-store.ts';
import type { EventsStore } from './events/events-store.ts';
import type { FacesStore } from './faces/faces-store.ts';
import type { FairnessStore } from './fairness/fairness-store.ts';
import type { FeedbackStore } from './feedback/feedback-store.ts';
import type { GoalsStore } from './goals/goals-store.ts';
import type { HandoverStore } from './handover/handover-store.ts';
import type { InstrumentSet } from './instruments/instrument.ts';
import type { MeasuresStore } from './measures/measures-store.ts';
import type { Mailer } from './messages/mailer.ts';
import type { Pusher } from './messages/pusher.ts';
import type { NoticesStore } from './notices/notices-store.ts';
import type { OffersStore } from './offers/offers-store.ts';
import type { IdentityProvider } from './people/identity-provider.ts';
import type { PeopleStore } from './people/people-store.ts';
import type { SignInStore } from './people/sign-in-store.ts';
import type { LocalMoment } from './periods/index.ts';
import type { Darkroom } from './photos/darkroom.ts';
import type { PhotosStore } from './photos/photos-store.ts';
import type { PlacesStore } from './places/places-store.ts';
import type { ProcessingSettings } from './processing/processing.ts';
import type { ProgrammesStore } from './programmes/programmes-store.ts';
import type { PromisesStore } from './promises/promises-store.ts';
import type { ReadingStore } from './reading/reading-store.ts';
import type { ReleasesStore } from './releases/releases-store.ts';
import type { ShorterKeep } from './retention/kinds.ts';
import type { RetentionStore } from './retention/retention-store.ts';
import type { RoundsStore } from './rounds/rounds-store.ts';
import type { RoutingStore } from './routing/routing-store.ts';
import type { SeismographStore } from './signals/seismograph-store.ts';
import type { SignalTellersStore } from './signals/signal-tellers-store.ts';
import type { SignalsStore } from './signals/signals-store.ts';
import type { MinutesStore } from './talks/minutes-store.ts';
import type { TalkAskersStore } from './talks/talk-askers-store.ts';
import type { TalksStore } from './talks/talks-store.ts';
import type { TapsStore } from './taps/taps-store.ts';
import type { TranslationsStore } from './translations/translations-store.ts';
import type { HandOnsStore } from './triage/hand-ons-store.ts';
import type { TriageStore } from './triage/triage-store.ts';
import type { UpkeepStore } from './upkeep/upkeep-store.ts';
import type { WatchingStore } from './watching/watching-store.ts';

export interface Municipality {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  /** Everything on screen and in print says that it is an example. */
  readonly demo: boolean;
  /** Within how many working days somebody reads. */
  readonly readWithinDays: number;
  /** Whether people may watch things that point at a household; off unless the municipality switches it on. */
  readonly watchHomes?: boolean;
  /** How many actions run in an area at once, and how many of them may be long; five and three where nothing was set. */
  readonly runningActions?: ActionLimit;
  /** Who answers for what is kept, and what each instrument is for; absent while nothing was set. */
  readonly processing?: ProcessingSettings;
  /** Kinds that are kept shorter here than the product keeps them. */
  readonly retention?: ShorterKeep;
  /** Who decides in which step and what residents can do, where the municipality wrote it itself. */
  readonly steps?: StepsBeforehand;
  /** Whether an answer to a set is approved by somebody else than who wrote it. */
  readonly fourEyes?: boolean;
  /** Minutes a week that the desk may ask in an area; `usualDeskMinutes` where nothing was set. */
  readonly deskMinutes?: number;
}

/** Everything a use case may touch, for one municipality: wired in one place, handed to the API, the pages and the jobs. */
export interface Ports {
  readonly municipality: Municipality;
  readonly places: PlacesStore;
  readonly contributions: ContributionsStore;
  readonly counts: CountsStore;
  readonly series: SeriesStore;
  readonly releases: ReleasesStore;
  readonly desk: DeskStore;
  readonly photos: PhotosStore;
  readonly darkroom: Darkroom;
  readonly pictures: PictureMaker;
  readonly feedback: FeedbackStore;
  readonly events: EventsStore;
  readonly taps: TapsStore;
  readonly faces: FacesStore;
  readonly offers: OffersStore;
  readonly programmes: ProgrammesStore;
  readonly handover: HandoverStore;
  readonly fairness: FairnessStore;
  readonly context: ContextStore;
  readonly translations: TranslationsStore;
  readonly people: PeopleStore;
  readonly signIn: SignInStore;
  readonly reading: ReadingStore;
  readonly entry: EntryStore;
  readonly courses: CoursesStore;
  readonly watching: WatchingStore;
  readonly measures: MeasuresStore;
  readonly seismograph: SeismographStore;
  readonly signals: SignalsStore;
  readonly signalTellers: SignalTellersStore;
  readonly rounds: RoundsStore;
  readonly agenda: AgendaStore;
  readonly goals: GoalsStore;
  readonly actions: ActionsStore;
  readonly actionTellers: ActionTellersStore;
  readonly talks: TalksStore;
  readonly talkAskers: TalkAskersStore;
  readonly minutes: MinutesStore;
  readonly routing: RoutingStore;
  readonly triage: TriageStore;
  readonly handOns: HandOnsStore;
  readonly promises: PromisesStore;
  readonly chain: ChainStore;
  readonly answerSets: AnswerSetsStore;
  readonly notices: NoticesStore;
  readonly retention: RetentionStore;
  readonly upkeep: UpkeepStore;
  /** Absent when no mail is set up: links are then handed out by the operator. */
  readonly mailer?: Mailer;
  /** Absent when no phone can be written to: without an address on https, or when it was switched off. */
  readonly pusher?: Pusher;
  /** Absent when no provider of identities is set up: then one comes in by link or passkey. */
  readonly identityProvider?: IdentityProvider;
  readonly instruments: InstrumentSet;
  /**
   * What is asked within is answered as of one moment, and the same question once: for a view of many parts. Only for reading.
   * Whether its parts were asked within or apart changes nothing in what they say.
   */
  readonly atOneMoment: <T>(work: () => Promise<T>) => Promise<T>;
  readonly now: () => number;
  readonly local: (instant: number) => LocalMoment;
  readonly seal: Seal;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** One request at the door, as the server hands it to the pages. */
export interface Visit {
  readonly ports: Ports;
  /** Address of the sender, after the trusted proxies. */
  readonly address: string;
  /** `/24` or `/56` of the sender; undefined for registered rooms. */
  readonly network: string | undefined;
  readonly doorkeeper: Doorkeeper;
}
