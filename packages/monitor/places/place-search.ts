import type { Scale } from './place.ts';
import { errorsInBeginning, soundOf, withoutAbbreviations, wordsOf } from './spelling.ts';

/** A place as it can be searched for. `context` tells two of one name apart: the buurt, the wijk. */
export interface PlaceName {
  readonly id: string;
  readonly name: string;
  readonly scale: Scale;
  readonly context: string;
}

export interface PlaceHit extends PlaceName {
  /** How it was found; a screen may say "bedoelde u" above `similar`. */
  readonly match: 'exact' | 'beginning' | 'word' | 'similar';
}

interface Entry {
  readonly place: PlaceName;
  readonly whole: string;
  readonly fromWords: readonly string[]; // the name from its second, third … word on
  readonly words: readonly string[];
  readonly contextWords: readonly string[];
  readonly sounds: readonly string[]; // the same beginnings, as they sound
}

const scaleOrder: readonly Scale[] = [
  'city',
  'district',
  'wijk',
  'priority-area',
  'buurt',
  'square',
  'street',
  'street-part',
  'porch',
];
const maximumTyped = 60;
const candidates = 200;
const perError = 20;

/**
 * Builds a search over names that forgives typing errors: marks, capitals, spaces, exchanged letters, ij/ei/y,
 * "str." for straat, half a name, a house number behind it.
 *
 * The answer comes best first: the very name, names that begin so, names with a word that begins so, names that
 * sound or look like it. Equal ones: larger places first, then the shorter name, then the alphabet.
 */
export function placeSearch(names: readonly PlaceName[]): (query: string, limit: number) => readonly PlaceHit[] {
  const entries = names.map((place) => entryOf(place));
  const pairs = pairIndex(entries);
  return (query, limit) => {
    const typed = wordsOf(query.slice(0, maximumTyped).replace(/(\p{L}.*?)\s+\d+\s?\p{L}?$/u, '$1'));
    if (typed.length === 0 || limit <= 0) return [];
    const full = withoutAbbreviations(typed);
    const variants = full.join(' ') === typed.join(' ') ? [typed] : [typed, full];

    const ranks = new Map<Entry, number>();
    for (const words of variants) {
      const joined = words.join('');
      for (const entry of entries) {
        const rank = plainRank(entry, words, joined);
        if (rank < (ranks.get(entry) ?? 9)) ranks.set(entry, rank);
      }
    }
    if (ranks.size < limit) {
      for (const words of variants) {
        const sound = words.map(soundOf).join('');
        for (const entry of pairs(soundOf(sound), candidates)) {
          const rank = soundRank(entry, soundOf(sound), words.join(''));
          if (rank !== undefined && rank < (ranks.get(entry) ?? Infinity)) ranks.set(entry, rank);
        }
      }
    }
    // One error more than the best hit is a doubt; more than that is noise.
    const best = Math.min(...ranks.values());
    const worst = Math.max(10, best) + 2 * perError;
    return [...ranks]
      .filter(([, rank]) => rank < worst)
      .sort(([a, rankA], [b, rankB]) => rankA - rankB || tieBreak(a.place, b.place))
      .slice(0, limit)
      .map(([{ place }, rank]) => ({ ...place, match: matchOf(rank) }));
  };
}

function entryOf(place: PlaceName): Entry {
  const words = wordsOf(place.name);
  const beginnings = words.map((_, at) => words.slice(at).join(''));
  const [whole = '', ...fromWords] = beginnings;
  const sounds = beginnings.map(soundOf);
  return { place, whole, fromWords, words, contextWords: wordsOf(place.context), sounds };
}

/** 0 the name itself, 1 its beginning, 2 a word's beginning, 3 all words somewhere in name or context; 9 none. */
function plainRank(entry: Entry, words: readonly string[], joined: string): number {
  if (entry.whole.startsWith(joined)) return entry.whole.length === joined.length ? 0 : 1;
  if (entry.fromWords.some((from) => from.startsWith(joined))) return 2;
  if (words.length < 2) return 9;
  const inName = (word: string) => entry.words.some((own) => own.startsWith(word));
  const inContext = (word: string) => entry.contextWords.some((own) => own.startsWith(word));
  return words.some(inName) && words.every((word) => inName(word) || inContext(word)) ? 3 : 9;
}

/** 10 and up: 10 sounds the same, then by the number of errors; `undefined` when it is something else. */
function soundRank(entry: Entry, sound: string, joined: string): number | undefined {
  const limit = sound.length <= 3 ? 0 : sound.length <= 5 ? 1 : sound.length <= 8 ? 2 : 3;
  let best: number | undefined;
  entry.sounds.forEach((own, position) => {
    const heard = errorsInBeginning(sound, own, limit);
    // Exchanging two letters can change the sound altogether (eiplaan, Ieplaan), so the letters count as well.
    const errors = position === 0 && heard > 1 ? Math.min(heard, errorsInBeginning(joined, entry.whole, limit)) : heard;
    if (errors > limit) return;
    // A whole name with an error is likelier meant than a longer one that happens to begin so.
    const rest = Math.min(9, Math.max(0, own.length - sound.length));
    const rank = 10 + errors * perError + (position === 0 ? 0 : 5) + rest / 10;
    if (best === undefined || rank < best) best = rank;
  });
  return best;
}

function matchOf(rank: number): PlaceHit['match'] {
  if (rank >= 10) return 'similar';
  return rank === 0 ? 'exact' : rank === 1 ? 'beginning' : 'word';
}

function tieBreak(a: PlaceName, b: PlaceName): number {
  const text = (place: PlaceName) => `${place.name}\n${place.context}\n${place.id}`;
  return (
    scaleOrder.indexOf(a.scale) - scaleOrder.indexOf(b.scale) ||
    a.name.length - b.name.length ||
    (text(a) < text(b) ? -1 : 1)
  );
}

// Pairs of letters, not triples: one exchange in a short name breaks three of its few triples.
function pairsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at += 1) found.add(text.slice(at, at + 2));
  return found;
}

/** Finds the entries that have most pairs of letters in common with a text: those worth comparing in full. */
function pairIndex(entries: readonly Entry[]): (text: string, limit: number) => readonly Entry[] {
  const positions = new Map<string, number[]>();
  entries.forEach((entry, position) => {
    for (const pair of pairsOf(entry.sounds[0] ?? '')) {
      const list = positions.get(pair);
      if (list === undefined) positions.set(pair, [position]);
      else list.push(position);
    }
  });
  return (text, limit) => {
    const common = new Uint8Array(entries.length);
    const wanted = pairsOf(text);
    for (const pair of wanted) {
      for (const position of positions.get(pair) ?? []) common[position] = (common[position] ?? 0) + 1;
    }
    const buckets: Entry[][] = Array.from({ length: wanted.size + 1 }, () => []);
    common.forEach((count, position) => {
      const entry = entries[position];
      if (count > 0 && entry !== undefined) buckets[count]?.push(entry);
    });
    const best: Entry[] = [];
    for (let count = wanted.size; count > 0 && best.length < limit; count -= 1) best.push(...(buckets[count] ?? []));
    return best.slice(0, limit);
  };
}
