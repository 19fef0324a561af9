import { type AreaScale, type AreasRead, readAreas } from '@straatwijs/formats';
import {
  currentGeography,
  nextEdition,
  type PlaceDraft,
  type PlaceRefusal,
  type Ports,
  placeRefusalSentence,
} from '@straatwijs/monitor';
import { InstallationError } from '../installation/installation.ts';
import { linesOfEdition, linesOfFile } from './area-report.ts';
import type { TextSource } from './read-text.ts';

export interface PlacesImport {
  /** The year of the boundaries. */
  readonly edition: number;
  readonly name?: string | undefined;
  readonly scale?: AreaScale | undefined;
  readonly source: string;
  readonly attribution?: string | undefined;
}

export const refusedSentence = (where: string, refusal: PlaceRefusal): InstallationError =>
  new InstallationError(`${where}: ${placeRefusalSentence(refusal, 'en')}`);

const areasOf = (ports: Ports, sources: readonly TextSource[], given: PlacesImport) => {
  const areas = new Map<string, PlaceDraft>();
  const lines: string[] = [];
  const reads: AreasRead[] = [];
  for (const { name, text } of sources) {
    const read = readAreas(text, {
      edition: given.edition,
      municipality: ports.municipality.code,
      ...(given.scale === undefined ? {} : { scale: given.scale }),
    });
    if (!read.ok) throw refusedSentence(name, read.refusal);
    let twice = 0;
    for (const area of read.value.places) areas.has(area.id) ? twice++ : areas.set(area.id, area);
    lines.push(...linesOfFile(name, read.value, twice));
    reads.push(read.value);
  }
  return { areas: [...areas.values()], lines, coded: reads.every(({ madeIds }) => madeIds === 0) };
};

/**
 * Save the areas of some files as an edition of the municipality; the lines say what was read, repaired and left out.
 * A file of names without codes hangs its wijken and buurten under the municipality.
 * @throws InstallationError with the sentence of what was refused; nothing was changed
 */
export const importPlaces = async (
  ports: Ports,
  sources: readonly TextSource[],
  given: PlacesImport,
): Promise<readonly string[]> => {
  const { areas, lines, coded } = areasOf(ports, sources, given);
  const city = areas.find(({ scale }) => scale === 'city');
  const before = await currentGeography(ports.places);
  if (!areas.some(({ scale }) => scale !== 'city'))
    throw new InstallationError(
      `${sources.map(({ name }) => name).join(', ')}: the outline of the municipality only. Give a file with wijken or buurten too.`,
    );
  const name =
    given.name ??
    (ports.municipality.name === ports.municipality.code ? undefined : ports.municipality.name) ??
    city?.name ??
    before?.municipality.name;
  const next = nextEdition(
    {
      edition: given.edition,
      municipality: { code: ports.municipality.code, name: name ?? ports.municipality.code },
      source: given.source,
      attribution:
        given.attribution ?? (coded ? `Bron: CBS, Kadaster (${given.edition}), CC BY 4.0` : `Bron: ${given.source}`),
      ...(city?.polygons ? { outline: city.polygons } : {}),
      areas: areas.map((area) => (area === city && name !== undefined ? { ...area, name } : area)),
    },
    before,
  );
  if (!next.ok) throw refusedSentence(given.source, next.refusal);
  const { geography, overlap } = next.value;
  const measured = before !== undefined && overlap.length > 0 ? { from: before.edition, shares: overlap } : undefined;
  await ports.places.save(geography, measured);
  while ((await ports.counts.fold()) > 0);
  const edition = linesOfEdition(next.value, before?.edition);
  const older =
    before !== undefined && before.edition > given.edition
      ? [`${before.edition} stays the current edition: it is newer.`]
      : [];
  const schematic =
    before?.schematic && before.edition === given.edition ? ['The schematic drawing is replaced by these shapes.'] : [];
  return [...lines, ...edition, ...schematic, ...older];
};
