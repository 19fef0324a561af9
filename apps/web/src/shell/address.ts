import { logbookId } from '@straatwijs/monitor';
import { splitPath } from '#web/language/prefix.ts';

/** What somebody asks for, as far as a phone without network can answer it. */
export type Wanted =
  | {
      readonly kind: 'form';
      readonly instrument: string;
      readonly place: string;
      /** What stands on this phone is gone on with: the server knows nothing of it. */
      readonly isKeptHere?: boolean;
    }
  | { readonly kind: 'search' | 'work' | 'field' }
  /** The note view of a talk: the same for every talk, what was said stands on the device. */
  | { readonly kind: 'minutes' };

/** The address of a talk's note view; its id is in it. */
const notesPath = /^\/werk\/gesprekken\/([0-9a-f-]{36})\/notulen$/i;
const isNotesPath = (path: string): boolean => notesPath.test(path);
/** Which talk a path of the note view is about; empty for any other path. */
export const talkOfPath = (path: string): string => notesPath.exec(path.split('?')[0] ?? '')?.[1]?.toLowerCase() ?? '';
/** The shell of every talk's note view, in the languages of the desk. */
export const notesShell = (language: string): string => `/${language === 'nl' ? 'nl' : 'en'}/schil/notulen`;

export const lightest = 'street-signal';
/** What volunteers keep an eye on. */
export const watchId = 'early-warning';

/** Undefined for every page that only the server has. Correcting what stands behind a code is asked of the server. */
export const wantedBy = (url: URL): { readonly wanted: Wanted; readonly language: string | undefined } | undefined => {
  const { path, language } = splitPath(url.pathname);
  const [, first, second, ...more] = path.split('/');
  if (isNotesPath(path)) return { wanted: { kind: 'minutes' }, language };
  if (more.length > 0) return undefined;
  if (first === 'mijn-werk' && !second) return { wanted: { kind: 'work' }, language };
  if (first === 'veld' && !second) return { wanted: { kind: 'field' }, language };
  // What is there already is put right on the server: behind a code, or a day in the logbook.
  if (first !== 'meedoen' || url.searchParams.has('verbeter') || url.searchParams.has('stuk')) return undefined;
  const place = url.searchParams.get('plek');
  if (!place) return { wanted: { kind: 'search' }, language };
  const kept = url.searchParams.has(keptHere) ? { isKeptHere: true } : {};
  return { wanted: { kind: 'form', instrument: second || lightest, place, ...kept }, language };
};

const keptHere = 'telefoon';
/** Where what stands on this phone is gone on with, with and without a network. */
export const addressOfKept = (instrument: string, place: string, id: string): string =>
  `/meedoen/${instrument}?plek=${encodeURIComponent(place)}&${keptHere}#${id}`;

/** Where the server keeps the shell of a wanted page, in one language. */
export const shellOf = (wanted: Wanted, language: string): string => {
  if (wanted.kind === 'form') return `/${language}/schil/${wanted.instrument}`;
  // Workers' pages are there in the languages of the desk.
  if (wanted.kind === 'field') return `/${language === 'nl' ? 'nl' : 'en'}/schil`;
  if (wanted.kind === 'minutes') return notesShell(language);
  return `/${language}/mijn-werk`;
};

/** The page that says what works without a network, in the place of one that only the server has. */
export const noNetworkIn = (language: string): string => `/${language}/schil/geen-netwerk`;

/** A name for a place that was never met with a network: better than none. `straat:0518:de-heemstraat` */
export const guessedName = (place: string): string => {
  const last = place.split(':').at(-1) ?? place;
  return last.charAt(0).toUpperCase() + last.slice(1).replaceAll('-', ' ');
};

/**
 * Whether the page of the server says more than the shell while there is a network: in the logbook one's own week, what
 * was agreed, and the day that is asked for; to a volunteer the choice that stands, and when they looked last.
 */
export const saysMoreOnline = (wanted: Wanted): boolean =>
  wanted.kind === 'form' && !wanted.isKeptHere && (wanted.instrument === logbookId || wanted.instrument === watchId);
