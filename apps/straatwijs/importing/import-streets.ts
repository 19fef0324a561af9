import { readStreets, type StreetCounts } from '@straatwijs/formats';
import { currentGeography, type Geography, type PlaceDraft, type Ports, slugOf } from '@straatwijs/monitor';
import { InstallationError } from '../installation/installation.ts';
import { refusedSentence } from './import-places.ts';
import type { TextSource } from './read-text.ts';

const reasons: readonly (readonly [keyof StreetCounts, string])[] = [
  ['unnamed', 'no name or address'],
  ['unclear', 'not plainly one street'],
  ['withoutPoint', 'no usable coordinates and no code of a buurt'],
  ['far', 'far from the rest of the street or its postcode'],
  ['outside', 'in none of the buurten'],
];

const isStreet = (place: PlaceDraft): boolean => place.scale === 'street' || place.scale === 'square';

/** Streets that are there already keep their id, name and label; further buurten are added. */
const together = (known: readonly PlaceDraft[], found: readonly PlaceDraft[]) => {
  const byName = new Map<string, PlaceDraft>();
  for (const place of known) if (isStreet(place)) byName.set(slugOf(place.name), place);
  const added: PlaceDraft[] = [];
  const changed = new Map<string, PlaceDraft>();
  for (const street of found) {
    const before = byName.get(slugOf(street.name));
    if (!before) added.push(street);
    else {
      const parents = [...new Set([...before.parents, ...street.parents])];
      const point = before.point ?? street.point;
      changed.set(before.id, { ...before, parents, ...(point === undefined ? {} : { point }) });
    }
  }
  return { added, changed };
};

const linesOf = (name: string, counts: StreetCounts, added: number, known: number): readonly string[] => [
  `${name}: ${counts.rows} rows, ${counts.used} used for ${added} new and ${known} known streets and squares`,
  ...reasons.flatMap(([key, why]) => (counts[key] > 0 ? [`  ${counts[key]} left out: ${why}`] : [])),
];

/**
 * Add the streets and squares of some files to the current edition; running it again adds nothing.
 * @throws InstallationError when there are no areas yet or a file is refused; nothing was changed
 */
export const importStreets = async (ports: Ports, sources: readonly TextSource[]): Promise<readonly string[]> => {
  const before = await currentGeography(ports.places);
  const areas = before?.places.filter(({ scale, polygons }) => scale === 'buurt' && polygons) ?? [];
  if (!before || areas.length === 0)
    throw new InstallationError('There are no buurten yet. Run "straatwijs import places" first.');
  let geography: Geography = before;
  const lines: string[] = [];
  for (const { name, text } of sources) {
    const read = readStreets(text, { municipality: ports.municipality.code, areas, taken: idsOf(geography.places) });
    if (!read.ok) throw refusedSentence(name, read.refusal);
    const { added, changed } = together(geography.places, read.value.streets);
    geography = { ...geography, places: [...geography.places.map((p) => changed.get(p.id) ?? p), ...added] };
    lines.push(...linesOf(name, read.value.counts, added.length, changed.size));
  }
  const schematic = before.schematic
    ? [
        'The buurten are a schematic drawing, so streets near a border may lie in the wrong one: import real boundaries.',
      ]
    : [];
  await ports.places.save(geography);
  while ((await ports.counts.fold()) > 0);
  return [...lines, ...schematic];
};

const idsOf = (places: readonly PlaceDraft[]): ReadonlySet<string> => new Set(places.map(({ id }) => id));
