import type { LocalDate } from '../periods/index.ts';
import type { Scale } from '../places/place.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';

/** Where and how somebody can be spoken to: work only, never a home. */
export interface WaysToReach {
  /** Place and hours: "buurtkamer, dinsdag 10-12 uur". */
  readonly walkIn?: string;
  readonly phone?: string;
  readonly mail?: string;
}

/** Somebody whom residents can turn to in a place and all that lies in it. */
export interface Face {
  readonly id: string;
  readonly placeId: string;
  readonly placeName: string;
  readonly scale: Scale;
  readonly name: string;
  /** Role and organisation, in words of the street: "jongerenwerker bij …". */
  readonly work: string;
  readonly reach: WaysToReach;
  readonly since: LocalDate;
}

/** From when to when somebody was a face of a place: what is left when they go, so that changes can be counted. */
export interface FaceSpan {
  readonly placeId: string;
  readonly scale: Scale;
  readonly since: LocalDate;
  readonly until?: LocalDate;
}

export interface FaceForm {
  readonly name: string;
  readonly work: string;
  readonly walkIn: string;
  readonly phone: string;
  readonly mail: string;
  readonly since: string;
  /** The person said yes to standing on the page: without it nothing is kept. */
  readonly agreed: boolean;
}

const longest = { name: 80, work: 120, walkIn: 200, mail: 120 } as const;
const phonePattern = /^\+?[\d\s()-]{3,25}$/;
const mailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const isPhone = (text: string): boolean => phonePattern.test(text);
export const isMail = (text: string): boolean => text.length <= longest.mail && mailPattern.test(text);

/** Whether a form says who it is, how to reach them, and that they agreed. Pure. */
export const checkFace = (
  form: FaceForm,
  isLocalDate: (text: string) => boolean,
): Result<Pick<Face, 'name' | 'work' | 'reach' | 'since'>> => {
  const [name, work, walkIn, phone, mail] = [form.name, form.work, form.walkIn, form.phone, form.mail].map((v) =>
    v.trim().replace(/\s+/gu, ' '),
  ) as [string, string, string, string, string]; // five in, five out
  const errors: FieldError[] = [];
  const wrong = (path: string, code: FieldError['code']) => errors.push({ path, code });
  if (name === '') wrong('name', 'missing');
  if (work === '') wrong('work', 'missing');
  for (const [path, text] of Object.entries({ name, work, walkIn, mail }))
    if (text.length > (longest[path as keyof typeof longest] ?? 0)) wrong(path, 'too-long'); // a key of this object
  if (phone !== '' && !isPhone(phone)) wrong('phone', 'wrong-type');
  if (mail !== '' && !isMail(mail)) wrong('mail', 'wrong-type');
  if (walkIn === '' && phone === '' && mail === '') wrong('walkIn', 'missing');
  if (!isLocalDate(form.since)) wrong('since', form.since === '' ? 'missing' : 'not-a-time');
  if (!form.agreed) wrong('agreed', 'missing');
  if (errors.length > 0) return invalid(errors);
  const reach = { ...(walkIn && { walkIn }), ...(phone && { phone }), ...(mail && { mail }) };
  return done({ name, work, reach, since: form.since });
};

/** From near to far: the street before the buurt, the buurt before the city. */
export const nearness: readonly Scale[] = [
  'porch',
  'street-part',
  'street',
  'square',
  'priority-area',
  'buurt',
  'wijk',
  'district',
  'city',
];

export const nearestFirst = <T extends { readonly scale: Scale; readonly since: string }>(faces: readonly T[]): T[] =>
  [...faces].sort(
    (a, b) =>
      nearness.indexOf(a.scale) - nearness.indexOf(b.scale) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0),
  );

/**
 * How many different faces the nearest place with any had over the last two years, and since when that is counted. The
 * first face ever is no change: where nobody was before, one face is one face.
 */
export const facesCounted = (
  spans: readonly FaceSpan[],
  today: LocalDate,
): { readonly faces: number; readonly since: LocalDate; readonly wholeTwoYears: boolean } | undefined => {
  const nearest = nearestFirst(spans)[0];
  if (!nearest) return undefined;
  const here = spans.filter((s) => s.placeId === nearest.placeId);
  const twoYearsAgo = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
  const counted = here.filter((s) => s.since <= today && (s.until === undefined || s.until > twoYearsAgo));
  if (counted.length === 0) return undefined;
  const [first = today] = here.map((s) => s.since).sort();
  const wholeTwoYears = first <= twoYearsAgo;
  return { faces: counted.length, since: wholeTwoYears ? twoYearsAgo : first, wholeTwoYears };
};
