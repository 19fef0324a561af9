import { knownToAll } from './known-to-all.ts';
import { isNameWord, lastOfName, type Reading } from './name-parts.ts';
import {
  afterCalled,
  afterRelation,
  afterTitle,
  beforeTitle,
  firstName,
  initialled,
  joined,
  type Named,
  type NameRule,
  nickname,
  signature,
  surname,
} from './name-rules.ts';
import type { PersonalSpan } from './span.ts';
import type { KnownStreets } from './streets.ts';
import type { Tokens } from './tokens.ts';

/** What says most about a name comes first: of two rules that see the same words, its reason is told. */
const rules: readonly NameRule[] = [
  nickname,
  afterTitle,
  beforeTitle,
  afterRelation,
  afterCalled,
  signature,
  initialled,
  joined,
  firstName,
  surname,
];

const and = new Set(['en', '&', 'and', 've', 'und', 'и']);

/** Cor en Riet: who stands beside a name is somebody too. */
const companion = (r: Reading, { to }: Named): Named | undefined => {
  const next = to + 2;
  if (!and.has(r.tokens[to + 1]?.bare ?? '') || !isNameWord(r, next)) return undefined;
  return { from: next, to: lastOfName(r, next), reason: 'first-name' };
};

/** Names and nicknames of people. */
export const findNames = ({ all, flat }: Tokens, streets: KnownStreets): PersonalSpan[] => {
  const r: Reading = { tokens: all, known: knownToAll(all, streets), flat };
  const found: PersonalSpan[] = [];
  const add = ({ from, to, reason }: Named) => {
    const [first, last] = [all[from], all[to]];
    if (first && last) found.push({ start: first.start, end: last.end, kind: 'name', reason });
  };
  for (let at = 0; at < all.length; at++)
    for (const rule of rules) {
      const named = rule(r, at);
      if (!named) continue;
      add(named);
      const beside = companion(r, named);
      if (beside) add(beside);
    }
  return found;
};
