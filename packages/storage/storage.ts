import type {
  ActionsStore,
  ActionTellersStore,
  AgendaStore,
  AnswerSetsStore,
  ChainStore,
  ContextStore,
  ContributionsStore,
  CountsStore,
  CoursesStore,
  DeskStore,
  EntryStore,
  EventsStore,
  FacesStore,
  FairnessStore,
  FeedbackStore,
  GoalsStore,
  HandOnsStore,
  HandoverStore,
  MeasuresStore,
  MinutesStore,
  NoticesStore,
  OffersStore,
  PeopleStore,
  PhotosStore,
  PlacesStore,
  ProgrammesStore,
  PromisesStore,
  ReadingStore,
  ReleasesStore,
  RetentionStore,
  RoundsStore,
  RoutingStore,
  SeismographStore,
  SeriesStore,
  SignalsStore,
  SignalTellersStore,
  SignInStore,
  TalkAskersStore,
  TalksStore,
  TapsStore,
  TranslationsStore,
  TriageStore,
  UpkeepStore,
  WatchingStore,
} from '@straatwijs/monitor';

import type pg from 'pg';
import { type InMunicipality, inMunicipality } from './connection/in-municipality.ts';
import { applicationRole, migrate } from './connection/migrate.ts';
import { type AtOneMoment, oneMoment } from './connection/one-moment.ts';
import { type Connection, openPool } from './connection/pool.ts';
import { type Scrubbed, scrubber } from './connection/scrub.ts';
import { type Ledger, noLedger } from './ledger/ledger.ts';
import { actionTellersStore } from './stores/action-tellers.ts';
import { actionsStore } from './stores/actions.ts';
import { agendaStore } from './stores/agenda.ts';
import { answerSetsStore } from './stores/answer-sets.ts';
import { chainStore } from './stores/chain.ts';
import { contextStore } from './stores/context.ts';
import { contributionsStore } from './stores/contributions.ts';
import { countsStore } from './stores/counts.ts';
import { coursesStore } from './stores/courses.ts';
import { deskStore } from './stores/desk.ts';
import { entryStore } from './stores/entry.ts';
import type { OnErased } from './stores/erased.ts';
import { eventsStore } from './stores/events.ts';
import { facesStore } from './stores/faces.ts';
import { fairnessStore } from './stores/fairness.ts';
import { feedbackStore } from './stores/feedback.ts';
import { goalsStore } from './stores/goals.ts';
import { handOnsStore } from './stores/hand-ons.ts';
import { handoverStore } from './stores/handover.ts';
import { measuresStore } from './stores/measures.ts';
import { minutesStore } from './stores/minutes.ts';
import { networkGroups } from './stores/network-groups.ts';
import { noticesStore } from './stores/notices.ts';
import { offersStore } from './stores/offers.ts';
import { peopleStore } from './stores/people.ts';
import { photosStore } from './stores/photos.ts';
import { placesStore } from './stores/places.ts';
import { programmesStore } from './stores/programmes.ts';
import { promisesStore } from './stores/promises.ts';
import { readingStore } from './stores/reading.ts';
import { releasesStore } from './stores/releases.ts';
import { retentionStore } from './stores/retention.ts';
import { roundsStore } from './stores/rounds.ts';
import { routingStore } from './stores/routing.ts';
import { type SealedRows, sealedRows } from './stores/sealed-rows.ts';
import { seismographStore } from './stores/seismograph.ts';
import { seriesStore } from './stores/series.ts';
import { signInStore } from './stores/sign-in.ts';
import { signalTellersStore } from './stores/signal-tellers.ts';
import { signalsStore } from './stores/signals.ts';
import { talkAskersStore } from './stores/talk-askers.ts';
import { talksStore } from './stores/talks.ts';
import { tapsStore } from './stores/taps.ts';
import { translationsStore } from './stores/translations.ts';
import { triageStore } from './stores/triage.ts';
import { upkeepStore } from './stores/upkeep.ts';
import { watchingStore } from './stores/watching.ts';

/** The stores of one municipality. */
export interface Stores {
  readonly places: PlacesStore;
  readonly contributions: ContributionsStore;
  readonly counts: CountsStore;
  readonly series: SeriesStore;
  readonly releases: ReleasesStore;
  readonly desk: DeskStore;
  readonly photos: PhotosStore;
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
}

export interface Storage {
  readonly pool: pg.Pool;
  /** Engine and version, as `GET /health` says it; rejects when the database does not answer. */
  engine(): Promise<{ readonly engine: 'PostgreSQL'; readonly version: string }>;
  stores(municipality: number): Stores;
  inMunicipality(municipality: number): InMunicipality;
  /** What the stores are asked within is answered as of one moment; nothing may be written in it. */
  atOneMoment(municipality: number): AtOneMoment;
  /** What is kept under the installation's secrets, to turn it to a new one. */
  sealed(municipality: number): SealedRows;
  /**
   * Takes the bytes of what was erased out of tables, statistics and log, as the owner of the tables; for the night.
   * @param emptied tables from which something was erased a moment ago
   */
  scrub(emptied?: readonly string[]): Promise<Scrubbed>;
  close(): Promise<void>;
}

/** Views that are made at the same time: one thread makes them, more connections would only wait for it. */
const mostLooking = 4;

/** The oldest server that the contract tests run on. */
const oldestSupported = 150000;

/**
 * Open a database: migrate it as its owner, then work as the application's role, for which row-level security holds.
 * @param ledger hears what is erased, so that an older backup cannot bring it back
 * @throws a sentence for the operator when the server is too old or the migration fails
 */
export const openStorage = async (
  connection: Connection,
  log: (line: string) => void,
  now: () => number = Date.now,
  ledger: Ledger = noLedger,
): Promise<Storage> => {
  const onIdleError = (error: Error) => log(`database connection lost: ${error.message}`);
  const owner = openPool({ ...connection, max: 2 }, onIdleError);
  let role: string | undefined;
  try {
    const { rows } = await owner.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
    if (Number(rows[0]?.version) < oldestSupported)
      throw new Error('This PostgreSQL is too old: version 15 or newer is needed.');
    await migrate(owner);
    const may = await owner.query<{ may: boolean; super: boolean }>(
      `SELECT coalesce((SELECT pg_has_role(current_user, oid, $2) FROM pg_roles WHERE rolname = $1), false) AS may,
         (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS super`,
      // Who may create roles is a member of what they made since version 16, but may not become it.
      [applicationRole, Number(rows[0]?.version) >= 160000 ? 'SET' : 'MEMBER'],
    );
    if (may.rows[0]?.may) role = applicationRole;
    else if (may.rows[0]?.super)
      throw new Error(
        'The database user is a superuser and cannot take on the application role; use an ordinary owner.',
      );
  } finally {
    await owner.end();
  }
  const asRole = { ...connection, ...(role ? { role } : {}) };
  const pool = openPool(asRole, onIdleError);
  // Apart, so that who looks never keeps the connections that who tells is waiting for.
  const looking = openPool(
    { ...asRole, max: Math.min(connection.max ?? mostLooking, mostLooking), pipeline: true },
    onIdleError,
  );
  const moments = oneMoment(looking);
  const scopes = new Map<number, InMunicipality>();
  const scopeOf = (municipality: number): InMunicipality => {
    const scope = scopes.get(municipality) ?? moments.within(municipality, inMunicipality(pool, municipality));
    scopes.set(municipality, scope);
    return scope;
  };
  return {
    pool,
    engine: async () => {
      const { rows } = await pool.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
      return { engine: 'PostgreSQL', version: rows[0]?.version ?? 'unknown' };
    },
    inMunicipality: scopeOf,
    atOneMoment: moments.at,
    sealed: (municipality) => sealedRows(scopeOf(municipality)),
    stores: (municipality) => {
      const scope = scopeOf(municipality);
      // Before the commit: whatever happens next, an older backup will not bring it back.
      const erased: OnErased = ({ what, ids, at }) => ledger.append(ids.map((id) => ({ what, municipality, id, at })));
      return {
        places: placesStore(scope, now),
        contributions: contributionsStore(scope, networkGroups(scope), erased),
        counts: countsStore(scope),
        series: seriesStore(scope),
        releases: releasesStore(scope),
        desk: deskStore(scope),
        photos: photosStore(scope, erased),
        feedback: feedbackStore(scope),
        events: eventsStore(scope),
        taps: tapsStore(scope),
        faces: facesStore(scope, erased),
        offers: offersStore(scope, erased),
        programmes: programmesStore(scope),
        handover: handoverStore(scope),
        fairness: fairnessStore(scope),
        context: contextStore(scope),
        translations: translationsStore(scope),
        people: peopleStore(scope),
        signIn: signInStore(scope),
        reading: readingStore(scope),
        entry: entryStore(scope),
        courses: coursesStore(scope),
        watching: watchingStore(scope),
        measures: measuresStore(scope),
        seismograph: seismographStore(scope),
        signals: signalsStore(scope),
        signalTellers: signalTellersStore(scope),
        rounds: roundsStore(scope, networkGroups(scope), erased),
        agenda: agendaStore(scope),
        goals: goalsStore(scope),
        actions: actionsStore(scope),
        actionTellers: actionTellersStore(scope),
        talks: talksStore(scope),
        talkAskers: talkAskersStore(scope),
        minutes: minutesStore(scope),
        routing: routingStore(scope),
        triage: triageStore(scope),
        handOns: handOnsStore(scope),
        promises: promisesStore(scope),
        chain: chainStore(scope),
        answerSets: answerSetsStore(scope),
        notices: noticesStore(scope, erased),
        retention: retentionStore(scope, now, erased),
        upkeep: upkeepStore(scope),
      };
    },
    scrub: scrubber(connection, onIdleError),
    close: async () => {
      await Promise.all([pool.end(), looking.end()]);
    },
  };
};
