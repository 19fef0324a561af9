import {
  type DeskLanguage,
  deskLanguageOf,
  type FieldError,
  fieldSentence,
  type Refusal,
  type RefusalKind,
  refusalSentence,
  refusals,
  type ScreenLanguage,
} from '@straatwijs/monitor';

/** A refusal as RFC 9457 says it, with our own code and what is wrong with which field. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance?: string;
  readonly errors?: (FieldError & { readonly message: string })[];
}

const statuses: Record<RefusalKind, number> = {
  invalid: 400,
  'too-large': 413,
  unsupported: 415,
  conflict: 409,
  'not-found': 404,
  'too-many': 429,
  'sign-in': 401,
  forbidden: 403,
  gone: 410,
  unavailable: 503,
};

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Seconds after which a database that was away may be back. */
const awayFor = 5;

const sentencesWithoutRefusal = {
  'method-not-allowed': {
    nl: 'Dit adres kent deze bewerking niet. De kop Allow noemt wat wel kan.',
    en: 'This address does not know this method. The Allow header says which it does.',
  },
  unexpected: {
    nl: 'Er ging bij ons iets mis. Probeer het over een minuut opnieuw.',
    en: 'Something went wrong on our side. Try again in a minute.',
  },
} as const satisfies Record<string, Record<DeskLanguage, string>>;

export interface Answered {
  readonly status: number;
  readonly body: Problem;
  readonly headers: Record<string, string>;
}

// An answer must not be larger than the question: neither a thousand errors nor a key of a megabyte comes back.
const mostErrors = 50;
const longestPath = 200;
const said = ({ path, code }: FieldError, language: ScreenLanguage) => ({
  path: path.slice(0, longestPath),
  code,
  message: fieldSentence(code, language),
});

const typeOf = (code: string): string => `urn:straatwijs:problem:${code}`;

/** The problem of a refusal in the reader's language; `status` where the kind alone does not say it. */
export const problemOf = (
  refusal: Refusal,
  language: ScreenLanguage,
  status = statuses[refusals[refusal.code]],
): Answered => {
  const wait = refusal.retryAfter ?? (status === 503 ? awayFor : undefined);
  return {
    status,
    headers: {
      'Content-Language': language,
      ...(wait === undefined ? {} : { 'Retry-After': String(wait) }),
    },
    body: {
      type: typeOf(refusal.code),
      title: titles[status] ?? 'Problem',
      status,
      detail: refusalSentence(refusal.code, language),
      code: refusal.code,
      ...(refusal.errors ? { errors: refusal.errors.slice(0, mostErrors).map((e) => said(e, language)) } : {}),
    },
  };
};

/** Problems that no use case knows: of the address itself, or a bug. */
export const problemWithout = (
  code: keyof typeof sentencesWithoutRefusal,
  status: number,
  language: ScreenLanguage,
  more: { readonly instance?: string } = {},
): Answered => ({
  status,
  headers: { 'Content-Language': language },
  body: {
    type: typeOf(code),
    title: titles[status] ?? 'Problem',
    status,
    detail: sentencesWithoutRefusal[code][deskLanguageOf(language)],
    code,
    ...more,
  },
});
