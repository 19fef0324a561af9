import { findPersonalData, type KnownStreets } from '@straatwijs/monitor';
import type { AnnotatedText } from './annotated-texts.ts';

/** What was promised of a tag: by its form, as a name or an address, or nothing. */
export type Promised = 'structured' | 'names and addresses' | 'not promised';

export const leastRecall: Readonly<Record<Promised, number>> = {
  structured: 0.95,
  'names and addresses': 0.85,
  'not promised': 0,
};
/** Clean texts in which something was found, of every hundred. */
export const mostFalseAlarms = 8;

const structured = new Set([
  ...['telefoonnummer', 'bsn', 'emailadres', 'url', 'datum'],
  ...['telefoon', 'mail', 'web', 'account', 'kenteken', 'iban', 'geboortedatum'],
]);
const named = new Set(['persoon', 'naam', 'adres']);

/**
 * What an annotation is held against. A place is an address only with a number in it: that somebody is in Utrecht tells
 * nobody who it is. Institutions, patient numbers and ages are of clinics: shown, and nothing is promised of them.
 */
export const promisedOf = (tag: string, words: string): Promised => {
  if (structured.has(tag)) return 'structured';
  if (named.has(tag) || (tag === 'locatie' && /\d/.test(words))) return 'names and addresses';
  return 'not promised';
};

export interface TagScore {
  readonly found: number;
  readonly of: number;
}
export interface PrivacyScore {
  readonly texts: number;
  readonly clean: number;
  readonly falseAlarms: number;
  /** Per promise and tag, as `promise/tag`. */
  readonly tags: ReadonlyMap<string, TagScore>;
  readonly misses: readonly string[];
}

const sign = /[\p{L}\p{N}]/u;

/**
 * Recall and false alarms of the detector on annotated texts. An annotation is found when every letter and every digit of
 * it lies within something that was found, whatever its kind: what stays behind would still be read.
 */
export const scorePrivacy = (texts: readonly AnnotatedText[], streets: KnownStreets): PrivacyScore => {
  const tags = new Map<string, TagScore>();
  const misses: string[] = [];
  let clean = 0;
  let falseAlarms = 0;
  for (const { text, annotations } of texts) {
    const spans = findPersonalData(text, streets);
    const covered = (at: number) => spans.some((s) => s.start <= at && at < s.end);
    for (const { start, end, tag } of annotations) {
      const words = text.slice(start, end);
      let whole = true;
      for (let at = start; at < end; at++) if (sign.test(text.charAt(at)) && !covered(at)) whole = false;
      const promised = promisedOf(tag, words);
      const { found, of } = tags.get(`${promised}/${tag}`) ?? { found: 0, of: 0 };
      tags.set(`${promised}/${tag}`, { found: found + (whole ? 1 : 0), of: of + 1 });
      if (!whole && promised !== 'not promised') misses.push(`missed ${tag} "${words}" in "${text}"`);
    }
    if (annotations.length > 0) continue;
    clean++;
    if (spans.length === 0) continue;
    falseAlarms++;
    misses.push(`false alarm ${spans.map((s) => `${s.kind} "${text.slice(s.start, s.end)}"`).join(', ')} in "${text}"`);
  }
  return { texts: texts.length, clean, falseAlarms, tags, misses };
};

/** Several files as one. */
export const together = (scores: readonly PrivacyScore[]): PrivacyScore => {
  const tags = new Map<string, TagScore>();
  for (const score of scores)
    for (const [key, { found, of }] of score.tags) {
      const before = tags.get(key) ?? { found: 0, of: 0 };
      tags.set(key, { found: before.found + found, of: before.of + of });
    }
  const sum = (of: 'texts' | 'clean' | 'falseAlarms') => scores.reduce((n, score) => n + score[of], 0);
  return {
    texts: sum('texts'),
    clean: sum('clean'),
    falseAlarms: sum('falseAlarms'),
    tags,
    misses: scores.flatMap(({ misses }) => misses),
  };
};

/** What was promised and is not so, in sentences; empty when all of it holds. Kinds with a form are taken together. */
export const brokenPromises = ({ tags, clean, falseAlarms }: PrivacyScore): string[] => {
  const groups = new Map<string, TagScore & { least: number }>();
  for (const [key, { found, of }] of tags) {
    const [promised = ''] = key.split('/');
    if (promised === 'not promised') continue;
    const name = promised === 'structured' ? 'what has a form' : key.slice(promised.length + 1);
    const before = groups.get(name) ?? { found: 0, of: 0 };
    const least = promised === 'structured' ? leastRecall.structured : leastRecall['names and addresses'];
    groups.set(name, { found: before.found + found, of: before.of + of, least });
  }
  const broken = [...groups]
    .filter(([, { found, of, least }]) => found < least * of)
    .map(([name, { found, of, least }]) => `${name}: ${found} of ${of} found, at least ${least} was promised`);
  if (falseAlarms * 100 > mostFalseAlarms * clean)
    broken.push(
      `${falseAlarms} of ${clean} clean texts have a false alarm, at most ${mostFalseAlarms} per 100 was promised`,
    );
  return broken;
};
