import {
  between,
  callings,
  closings,
  firmParticles,
  nicknaming,
  persons,
  relations,
  things,
  titles,
  titlesBehind,
} from './cues.ts';
import { everyday } from './everyday.ts';
import {
  afterInitials,
  afterParticles,
  isArabic,
  isFirstName,
  isNameWord,
  isSurname,
  lastOfName,
  mayBeFirstName,
  mayBeSurname,
  type Reading,
} from './name-parts.ts';
import { byFirstWord } from './phrases.ts';
import type { PersonalReason } from './span.ts';
import { afterDe, afterVan } from './surnames.ts';

/** A name as words `from` up to and with `to`. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly reason: PersonalReason;
}

/** A rule looks at one word, and says which words around it are a name. */
export type NameRule = (r: Reading, at: number) => Named | undefined;

const bareAt = (r: Reading, at: number): string => r.tokens[at]?.bare ?? '';
const isWord = (r: Reading, at: number): boolean => r.tokens[at]?.kind === 'word';
const article = /^(?:de|het|een|'t|the|a|an|zo'n)$/;

/** A name without a capital that can be no other word here. */
const isPlainName = (r: Reading, at: number, mayBeWord: boolean): boolean => {
  const token = r.tokens[at];
  if (token?.kind !== 'word' || token.capital || everyday.has(token.bare) || r.known[at]) return false;
  return mayBeWord ? mayBeFirstName(token.bare) : isFirstName(token.bare);
};

/** mevrouw Jansen · dr. A.B. van der Meer · tante Willy · السيد محمد */
export const afterTitle: NameRule = (r, at) => {
  if (!isWord(r, at) || !titles.has(bareAt(r, at)) || r.known[at]) return undefined;
  let next = at + 1;
  const isPoint = () => r.tokens[next]?.text === '.' && r.tokens[next]?.gap === '';
  while (next < at + 8 && (isPoint() || (isWord(r, next) && titles.has(bareAt(r, next))))) next++;
  if (!r.tokens[next] || r.tokens[next]?.gap.includes('\n')) return undefined;
  const reason = 'after-title';
  if (isArabic(r.tokens[next])) {
    const word = bareAt(r, next);
    if (word.length < 3 || (word.startsWith('ال') && !mayBeFirstName(word))) return undefined;
    return { from: at, to: bareAt(r, next + 1).startsWith('ال') ? next + 1 : next, reason };
  }
  const initials = afterInitials(r, next);
  const surname = afterParticles(r, initials);
  if (isNameWord(r, surname)) return { from: at, to: lastOfName(r, surname), reason };
  if (r.known[next]) return undefined;
  if (initials > next) return { from: at, to: initials - 1, reason };
  const lone = r.tokens[next];
  if (lone?.capital && lone.text.length === 1 && r.tokens[at]?.text !== r.tokens[at]?.text.toUpperCase())
    return { from: at, to: next, reason };
  const plainly = bareAt(r, surname);
  if (isWord(r, surname) && !everyday.has(plainly) && (mayBeFirstName(plainly) || mayBeSurname(plainly)))
    return { from: at, to: lastOfName(r, surname), reason };
  if (afterDe.has(plainly) && bareAt(r, surname - 1) === 'de') return { from: at, to: surname, reason };
  return undefined;
};

/** Mehmet Bey · Fatma teyze */
export const beforeTitle: NameRule = (r, at) => {
  if (!titlesBehind.has(bareAt(r, at)) || at === 0 || r.tokens[at]?.gap !== ' ') return undefined;
  const before = at - 1;
  if (!isNameWord(r, before) && !mayBeFirstName(bareAt(r, before))) return undefined;
  if (r.tokens[before]?.kind !== 'word') return undefined;
  return { from: before, to: at, reason: 'after-title' };
};

const possessive = /^(?:mijn|mn|m'n|onze|ons|zijn|haar|hun|je|jouw|my|our|his|her|their|moj|moja|мой|моя|моят)$/;

/** mijn buurman Kees · onze conciërge, Ton · съседът ми Иван */
export const afterRelation: NameRule = (r, at) => {
  if (!isWord(r, at) || !relations.has(bareAt(r, at))) return undefined;
  let next = at + 1;
  if (bareAt(r, next) === 'ми' || r.tokens[next]?.text === ',' || r.tokens[next]?.text === ':') next++;
  if (!r.tokens[next] || r.tokens[next]?.gap.includes('\n')) return undefined;
  const joined = afterParticles(r, next);
  const reason = 'after-relation';
  const comma = next > at + 1 && r.tokens[at + 1]?.kind === 'sign';
  if (comma ? isFirstName(bareAt(r, joined)) && isNameWord(r, joined) : isNameWord(r, joined))
    return { from: next, to: lastOfName(r, joined), reason };
  const own = possessive.test(bareAt(r, at - 1));
  if (isPlainName(r, next, own)) return { from: next, to: lastOfName(r, next), reason };
  if (isWord(r, joined) && isSurname(bareAt(r, joined))) return { from: next, to: joined, reason };
  return undefined;
};

// And, by, for, the: letters that a word of another kind begins with.
const joinedArabic = /^(?:و|ب|ل|ف|ال|في|من|على|علي|هذا|هو)/;
/** hij heet Brahim · mijn naam is Mohamed · adım Elif · اسمه كريم */
export const afterCalled: NameRule = (r, at) => {
  if (!isWord(r, at) || !callings.has(bareAt(r, at))) return undefined;
  for (let n = 1; n <= 3; n++) if (things.has(bareAt(r, at - n))) return undefined;
  let next = at + 1;
  while (next <= at + 3 && (between.has(bareAt(r, next)) || /^[:,"'“„]$/.test(r.tokens[next]?.text ?? ''))) next++;
  const reason = 'after-called';
  if (isArabic(r.tokens[next])) {
    const word = bareAt(r, next);
    const likely = mayBeFirstName(word) || (word.length > 3 && !joinedArabic.test(word));
    return likely ? { from: next, to: next, reason } : undefined;
  }
  const joined = afterParticles(r, next);
  if (isNameWord(r, joined)) return { from: next, to: lastOfName(r, joined), reason };
  return isPlainName(r, next, true) ? { from: next, to: lastOfName(r, next), reason } : undefined;
};

const nicknamings = byFirstWord(nicknaming);
const quote = /^["'“”„«»]$/;
/** bijnaam "de Schele" · ze noemen hem Rode Piet · iedereen kent hem als Opa Bami */
export const nickname: NameRule = (r, at) => {
  const phrase = nicknamings.get(bareAt(r, at))?.find((words) => words.every((word, n) => bareAt(r, at + n) === word));
  if (!phrase) return undefined;
  let next = at + phrase.length;
  while (next < at + phrase.length + 3 && /^(?:is|was|als|as|:|,|luidt|to|е)$/.test(bareAt(r, next))) next++;
  const reason = 'nickname';
  if (quote.test(r.tokens[next]?.text ?? '')) {
    for (let end = next + 1; end < next + 7; end++)
      if (quote.test(r.tokens[end]?.text ?? '') && end > next + 1) return { from: next + 1, to: end - 1, reason };
    return undefined;
  }
  let last = next - 1;
  while (last < next + 3 && isWord(r, last + 1)) {
    const { capital = false, bare = '', text = '' } = r.tokens[last + 1] ?? {};
    const plainly = r.flat && !everyday.has(bare) && last < next + 1;
    if (!capital && !plainly && !(article.test(bare) && last === next - 1)) break;
    if (text.length < 2) break;
    last++;
  }
  if (last < next || article.test(bareAt(r, last))) return undefined;
  return r.known[last] ? undefined : { from: next, to: last, reason };
};

/** Met vriendelijke groet, Wim Pronk */
export const signature: NameRule = (r, at) => {
  if (!isWord(r, at) || !closings.has(bareAt(r, at)) || r.tokens.length - at > 9) return undefined;
  let next = at + 1;
  while (next < at + 4 && /^(?:,|\.|!|van|uit|en)$/.test(bareAt(r, next))) next++;
  const named = isNameWord(r, next) || isPlainName(r, next, true);
  return named ? { from: next, to: lastOfName(r, next), reason: 'signature' } : undefined;
};

const dutchShape =
  /(?:man|mans|stra|sma|ema|inga|inck|ink|sen|sens|ers|aar|ts|horst|huis|kamp|veld|dijk|berg|meer|veen|oglu|ski|ska|cki|cka|wicz|ov|ova|ev|eva|ian|ic|ez)$/;
const latin = /(?:us|is|um|a)$/;

/** J. de Boer · A.B. van der Meer · A van der Berg */
export const initialled: NameRule = (r, at) => {
  const token = r.tokens[at];
  if (!token?.capital || r.known[at]) return undefined;
  const initials = afterInitials(r, at);
  const bareInitial = initials === at && token.text.length === 1 && token.text !== 'I';
  if (initials === at && !bareInitial) return undefined;
  const from = bareInitial ? at + 1 : initials;
  const surname = afterParticles(r, from);
  if (!isNameWord(r, surname) || (r.tokens[surname]?.text.length ?? 0) < 3) return undefined;
  const word = bareAt(r, surname);
  const sure = surname > from || mayBeSurname(word);
  const several = initials - at > 2;
  // One letter and a word of doctors' Latin are no person: M. Alzheimer is in the list of everyday words.
  const likely = several || word.includes('-') || dutchShape.test(word) || !latin.test(word);
  return sure || (!bareInitial && likely) ? { from: at, to: lastOfName(r, surname), reason: 'initials' } : undefined;
};

/** van der Sluis · El Idrissi · Van Leeuwen · De Wit · d'Ancona */
export const joined: NameRule = (r, at) => {
  const token = r.tokens[at];
  if (token?.kind !== 'word' || r.known[at]) return undefined;
  const reason = 'surname';
  if (/^d'\p{Lu}\p{Ll}{2}/u.test(token.text)) return { from: at, to: lastOfName(r, at), reason };
  const end = afterParticles(r, at);
  if (end === at || !isNameWord(r, end) || (r.tokens[end]?.text.length ?? 0) < 3) return undefined;
  const words = r.tokens.slice(at, end).map((t) => t.bare);
  const [first = ''] = words;
  const name = bareAt(r, end);
  const sure =
    (words.length > 1 &&
      /^van (?:der|den|'t|het)$/.test(words.slice(-2).join(' ')) &&
      first === 'van' &&
      words[1] !== 'het') ||
    (firmParticles.has(first) && token.capital) ||
    (first === 'van' && token.capital && (!token.first || afterVan.has(name))) ||
    (words.at(-1) === 'de' && (afterDe.has(name) || isSurname(name)) && name !== 'bakker');
  return sure ? { from: at, to: lastOfName(r, end), reason } : undefined;
};

/** Kees · Mohamed El Amrani · Jan-Willem · mid-sentence also names that are words: Roos, Mark */
export const firstName: NameRule = (r, at) => {
  const token = r.tokens[at];
  if (token?.kind !== 'word' || r.known[at]) return undefined;
  const reason = 'first-name';
  if (isArabic(token)) return isFirstName(token.bare) ? { from: at, to: at, reason } : undefined;
  const before = bareAt(r, at - 1);
  if (isNameWord(r, at)) {
    if (article.test(before) && !isFirstName(token.bare)) return undefined;
    if (isFirstName(token.bare) || (!token.first && !r.flat && mayBeFirstName(token.bare)))
      return { from: at, to: lastOfName(r, at), reason };
    return undefined;
  }
  // Without a capital: behind a word that goes before people, or a name that is hardly anything else in a whole sentence.
  if (!isPlainName(r, at, false) || article.test(before)) return undefined;
  const long = r.tokens.length >= 3 && token.text.length >= (r.flat ? 4 : 5);
  return persons.has(before) || long ? { from: at, to: lastOfName(r, at), reason } : undefined;
};

/** Visser · Marieke-like words before it go along */
export const surname: NameRule = (r, at) => {
  if (!isNameWord(r, at) || !isSurname(bareAt(r, at)) || article.test(bareAt(r, at - 1))) return undefined;
  const from = isNameWord(r, at - 1) && r.tokens[at]?.gap === ' ' ? at - 1 : at;
  return { from, to: lastOfName(r, at), reason: 'surname' };
};
