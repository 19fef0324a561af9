import { canonical, parseFollowCode } from '../follow-codes/index.ts';
import { findInstrument, type InstrumentSet, leeSeriesOf, seriesOf, workSeriesOf } from '../instruments/instrument.ts';
import { checkAnswers, splitAnswers } from '../instruments/interpret.ts';
import { watchErrors } from '../instruments/watched.ts';
import { languages } from '../languages/languages.ts';
import type { LocalMoment } from '../periods/index.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';
import { canonicalBody } from './canonical.ts';
import type { ContributionBody, Precision, Prepared } from './contribution.ts';
import { workErrors } from './worker.ts';

/** Keyed hashes (hex), one key per municipality and purpose. `network` is salted per day as well. */
export type Seal = (purpose: SealPurpose, text: string) => string;

/** What is sealed; each with a key of its own. A municipality that moves takes these keys along. */
export const sealPurposes = ['body', 'code', 'contributor', 'network', 'link', 'session', 'identity', 'desk'] as const;
export type SealPurpose = (typeof sealPurposes)[number];

/** What the door knows besides the body. */
export interface Door {
  readonly now: number;
  readonly instruments: InstrumentSet;
  readonly seal: Seal;
  /** Local date, hour and week of an instant, in the municipality's time zone. */
  readonly local: (instant: number) => LocalMoment;
  /** The place of the body as the store knows it; undefined when it does not exist. */
  readonly place: { readonly edition: number; readonly id: string; readonly scale?: string } | undefined;
  /** Whether this municipality asks things that point at a household. */
  readonly homesToo?: boolean;
  /** What this contributor chose to watch, where the instrument lets people choose. */
  readonly chosen?: readonly string[];
  /** Signed-in person, when there is one. */
  readonly staffId?: string;
  /** For whom that person keeps a logbook at this place; only with an instrument for staff. */
  readonly organisation?: string;
  /** `/24` or `/56` of the sender; undefined for imports and registered rooms. */
  readonly network?: string;
  readonly precision?: Precision;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => uuidPattern.test(text);
const markPattern = /^[0-9a-f]{32}$/i;
const timePattern = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
// Sheets and conversations are typed in by somebody; an import comes by its own way, never by a contribution.
const staffChannels: ReadonlySet<string> = new Set(['paper', 'conversation', 'import']);
const year2000 = Date.UTC(2000, 0, 1);
const dayMs = 86_400_000;

/** The instant of an ISO 8601 time with offset; undefined for anything else, such as 30 February. */
export const instantOf = (text: string): number | undefined => {
  const m = timePattern.exec(text);
  if (!m) return undefined;
  const [, y, mo, d] = m;
  const daysInMonth = new Date(Date.UTC(Number(y), Number(mo), 0)).getUTCDate();
  if (Number(mo) < 1 || Number(mo) > 12 || Number(d) < 1 || Number(d) > daysInMonth) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
};

/** What is wrong with an instant, if anything: contributions and reports know the same bounds. */
export const timeError = (observedAt: number | undefined, now: number): FieldError['code'] | undefined => {
  if (observedAt === undefined) return 'not-a-time';
  if (observedAt < year2000) return 'before-2000';
  return observedAt > now + dayMs ? 'in-the-future' : undefined;
};

/** The moment of a contribution or report, local date, hour and week computed once. */
export const momentOf = (
  door: Pick<Door, 'now' | 'local'>,
  observedAt: number,
  precision: Precision,
): Pick<Prepared, 'receivedAt' | 'observedAt' | 'precision' | 'localDate' | 'localHour' | 'week'> => {
  const local = door.local(observedAt);
  return {
    receivedAt: door.now,
    observedAt,
    precision,
    localDate: local.date,
    localHour: local.hour,
    week: local.week,
  };
};

/**
 * Everything that is decided about a contribution before it is stored: answers checked against the instrument, free text
 * split off, week and hour computed once, marks and codes hashed. Pure; the same for the API, the form and imports.
 * @returns what may be stored, or every field that is wrong
 */
export const prepare = (body: ContributionBody, door: Door): Result<Prepared> => {
  const errors: FieldError[] = [];
  const wrong = (path: string, code: FieldError['code']) => errors.push({ path, code });
  if (!isUuid(body.id)) wrong('id', 'not-a-uuid');
  const code = body.followCode === undefined ? undefined : parseFollowCode(body.followCode);
  if (body.followCode !== undefined && code === undefined) wrong('followCode', 'not-a-follow-code');
  if (body.contributor !== undefined && !markPattern.test(body.contributor)) wrong('contributor', 'not-a-contributor');
  if (staffChannels.has(body.channel) && !door.staffId) wrong('channel', 'needs-sign-in');
  const language = body.language ?? 'nl';
  if (!(languages as readonly string[]).includes(language)) wrong('language', 'unknown-language');
  const observedAt = instantOf(body.observedAt);
  const late = timeError(observedAt, door.now);
  if (late) wrong('observedAt', late);
  if (!door.place) wrong('place', 'unknown-place');
  const instrument = findInstrument(door.instruments, body.instrument, body.version);
  if (!instrument) {
    const known = findInstrument(door.instruments, body.instrument);
    wrong(known ? 'version' : 'instrument', known ? 'unknown-version' : 'unknown-instrument');
  }
  const checked = instrument ? checkAnswers(instrument.definition, body.answers) : undefined;
  errors.push(...(checked?.errors ?? []));
  const isWork = instrument?.definition.for === 'staff';
  if (isWork) errors.push(...workErrors(body));
  const { organisation } = door;
  if (isWork && (organisation === undefined || !door.staffId)) wrong('instrument', 'needs-sign-in');
  if (instrument && checked)
    errors.push(
      ...watchErrors(instrument.definition, checked.answers, {
        scale: door.place?.scale,
        homesToo: door.homesToo === true,
        ...(door.chosen ? { chosen: door.chosen } : {}),
      }),
    );
  if (errors.length > 0 || !instrument || !checked || observedAt === undefined || !door.place) return invalid(errors);

  const { facts, texts } = splitAnswers(instrument.definition, checked.answers);
  const canonicalCode = code === undefined ? undefined : canonical(code);
  return done({
    id: body.id.toLowerCase(),
    ...momentOf(door, observedAt, door.precision ?? 'moment'),
    instrument: instrument.definition.id,
    version: instrument.definition.version,
    series:
      isWork && organisation !== undefined
        ? workSeriesOf(instrument.definition, organisation)
        : body.sharing === 'lee'
          ? leeSeriesOf(instrument.definition)
          : seriesOf(instrument.definition),
    edition: door.place.edition,
    placeId: door.place.id,
    perspective: body.perspective,
    channel: body.channel,
    sharing: body.sharing ?? 'team',
    ...(body.minutes === undefined ? {} : { minutes: body.minutes }),
    language,
    ...(door.staffId === undefined ? {} : { enteredBy: door.staffId }),
    ...(isWork && organisation !== undefined ? { organisation } : {}),
    facts,
    ...(Object.keys(texts).length === 0 ? {} : { texts }),
    observations: instrument.observe(checked.answers),
    visit: instrument.definition.effort === 'visit',
    digest: door.seal(
      'body',
      canonicalBody(
        { ...body, sharing: body.sharing ?? 'team', language, answers: checked.answers },
        observedAt,
        canonicalCode,
      ),
    ),
    ...(canonicalCode === undefined ? {} : { codeHash: door.seal('code', canonicalCode) }),
    // A worker is no resident: no mark of a device goes with what was noted at work.
    ...(body.contributor === undefined || isWork
      ? {}
      : { pseudonym: door.seal('contributor', body.contributor.toLowerCase()) }),
    ...(door.network === undefined || door.staffId !== undefined
      ? {}
      : { networkHash: door.seal('network', `${door.network} ${door.place.id}`) }),
  });
};
