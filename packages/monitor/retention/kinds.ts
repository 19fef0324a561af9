/** How long something is kept, as calendar time; `always` is for what holds no person, `while-needed` ends with a deed. */
export type Keep =
  | { readonly months: number }
  | { readonly days: number }
  | { readonly hours: number }
  | 'always'
  | 'while-needed';

/** The moment from which the time runs. */
export const retentionStarts = [
  'none',
  'received',
  'last-answer',
  'given',
  'month-told',
  'review-day',
  'last-happened',
  'withdrawn',
  'closed',
  'choice-over',
  'day',
  'expired',
  'task-over',
  'happened',
] as const;
export type RetentionStart = (typeof retentionStarts)[number];

/** Whom it is about. */
export type AboutWhom = 'teller' | 'giver' | 'colleague' | 'nobody';

interface Line {
  /** Tables from which it is erased; every table whose comment says `erasable` stands in one of these lists. */
  readonly tables: readonly string[];
  readonly keep: Keep;
  readonly from: RetentionStart;
  readonly about: AboutWhom;
  /** Looked after every hour instead of every night. */
  readonly hourly?: true;
}

const months = 13;

/**
 * The retention table: every kind of thing that is kept, where, how long and counted from what. It is the only source: the
 * nightly erasure, the page about privacy, what stands behind a follow code, the register and the DPIA all read it.
 *
 * Facts stay: which instrument, where, when and what was tapped. Nothing in them leads to anybody once the mark of the
 * device, the code and the traces (who typed it in, the digest of what was said) are gone.
 */
const table = {
  facts: {
    tables: ['contribution', 'withdrawal', 'observation', 'visit', 'count_delta', 'count_week', 'message'],
    keep: 'always',
    from: 'none',
    about: 'nobody',
  },
  words: {
    tables: ['contribution_text', 'translation', 'story'],
    keep: { months },
    from: 'last-answer',
    about: 'teller',
  },
  photos: { tables: ['photo'], keep: { months }, from: 'received', about: 'teller' },
  'published-stories': {
    tables: ['story', 'translation', 'photo'],
    keep: { months: 24 },
    from: 'month-told',
    about: 'teller',
  },
  'stories-in-the-lee': { tables: ['story', 'translation'], keep: { days: 31 }, from: 'review-day', about: 'teller' },
  marks: { tables: ['contributor_link', 'presence'], keep: { months }, from: 'received', about: 'teller' },
  traces: { tables: ['contribution'], keep: { months }, from: 'received', about: 'teller' },
  'follow-codes': { tables: ['follow_code'], keep: { months }, from: 'last-happened', about: 'teller' },
  'withdrawn-codes': { tables: ['follow_code'], keep: { months: 1 }, from: 'withdrawn', about: 'teller' },
  answers: {
    tables: ['answer', 'answer_to', 'answer_draft', 'answer_draft_to', 'translation'],
    keep: { months },
    from: 'given',
    about: 'teller',
  },
  // Where it was brought, why, and what was given along of what was told.
  'handed-on': { tables: ['triage_step', 'hand_on'], keep: { months }, from: 'given', about: 'teller' },
  'mail-asked': { tables: ['reach'], keep: { days: 7 }, from: 'received', about: 'teller' },
  mail: { tables: ['reach', 'notice'], keep: { months }, from: 'last-answer', about: 'teller' },
  push: { tables: ['reach', 'notice'], keep: { months }, from: 'last-answer', about: 'teller' },
  fairness: { tables: ['fairness'], keep: { months }, from: 'given', about: 'teller' },
  'round-answers': { tables: ['round_answer'], keep: { months }, from: 'given', about: 'teller' },
  'action-links': {
    tables: ['action_source', 'action_said', 'action_offer', 'talk_told', 'talk_asked', 'signal_told'],
    keep: { months },
    from: 'given',
    about: 'teller',
  },
  'watch-choices': { tables: ['watch_choice'], keep: { days: 0 }, from: 'choice-over', about: 'teller', hourly: true },
  network: { tables: ['daily_salt'], keep: { hours: 48 }, from: 'day', about: 'teller', hourly: true },
  'open-offers': {
    tables: ['offer', 'offer_text', 'offer_code', 'offer_step'],
    keep: { months },
    from: 'last-happened',
    about: 'giver',
  },
  'closed-offers': {
    tables: ['offer', 'offer_text', 'offer_code', 'offer_step'],
    keep: { months: 3 },
    from: 'closed',
    about: 'giver',
  },
  'sign-in': {
    tables: ['sign_in_link', 'staff_session'],
    keep: { days: 1 },
    from: 'expired',
    about: 'colleague',
    hourly: true,
  },
  keys: { tables: ['passkey', 'staff_identity'], keep: { days: 1 }, from: 'task-over', about: 'colleague' },
  colleagues: { tables: ['staff'], keep: { months }, from: 'task-over', about: 'colleague' },
  faces: { tables: ['face_card'], keep: 'while-needed', from: 'task-over', about: 'colleague' },
  'course-notes': { tables: ['course_note'], keep: { months }, from: 'given', about: 'colleague' },
  'handing-over': { tables: ['key_person', 'handover_step'], keep: { months }, from: 'given', about: 'colleague' },
  // Lines that a person let everybody read are the memory of an area, and how many came names nobody.
  minutes: { tables: ['talk_line', 'talk_mark'], keep: { months }, from: 'given', about: 'colleague' },
  trail: { tables: ['trail', 'retention_run'], keep: { months }, from: 'happened', about: 'colleague' },
} as const satisfies Record<string, Line>;

export type RetentionKind = keyof typeof table;
export type RetentionLine = Line & { readonly kind: RetentionKind };
export const retentionKinds = Object.keys(table) as readonly RetentionKind[]; // keys of the table above, in its order
export const isRetentionKind = (v: unknown): v is RetentionKind => (retentionKinds as readonly unknown[]).includes(v);

/** Kinds that a job erases when their time has come. */
export const timedKinds = retentionKinds.filter((k): k is TimedKind => typeof table[k].keep === 'object');
export type TimedKind = {
  [K in RetentionKind]: (typeof table)[K]['keep'] extends string ? never : K;
}[RetentionKind];

/** What a municipality may set: a shorter time per kind. */
export type ShorterKeep = Readonly<Partial<Record<RetentionKind, Exclude<Keep, string>>>>;

/** In hours, near enough to say which of two is longer. */
export const hoursOf = (keep: Exclude<Keep, string>): number =>
  'hours' in keep ? keep.hours : 'days' in keep ? keep.days * 24 : keep.months * 30.4375 * 24;

/** Whether this is a shorter time for a kind than the product's own; anything else is refused. */
export const mayShorten = (kind: RetentionKind, keep: Exclude<Keep, string>): boolean => {
  const own: Keep = table[kind].keep;
  return typeof own === 'object' && hoursOf(keep) >= 0 && hoursOf(keep) < hoursOf(own);
};

/** The line of a kind here: a time that a municipality shortened is shorter, one that it would lengthen is not. */
export const retentionOf = (kind: RetentionKind, shorter: ShorterKeep = {}): RetentionLine => {
  const line: Line = table[kind];
  const set = shorter[kind];
  return { ...line, kind, keep: set !== undefined && mayShorten(kind, set) ? set : line.keep };
};

/** Every line of the table, as it holds here. */
export const retentionTable = (shorter?: ShorterKeep): readonly RetentionLine[] =>
  retentionKinds.map((kind) => retentionOf(kind, shorter));
