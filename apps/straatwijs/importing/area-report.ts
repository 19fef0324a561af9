import type { AreasRead } from '@straatwijs/formats';
import type { NextEdition } from '@straatwijs/monitor';

const some = (lines: readonly (readonly [number, string])[]): string[] =>
  lines.filter(([count]) => count > 0).map(([count, what]) => `  ${count} ${what}`);

/** What was read of one file, and what was repaired, left out and why. */
export const linesOfFile = (name: string, read: AreasRead, twice: number): readonly string[] => {
  const { counts } = read;
  const system = read.system === 'rd' ? 'RD New, turned into WGS84' : 'WGS84';
  return [
    `${name}: ${counts.features} features (${read.format}, ${system}), ${counts.kept} areas`,
    ...some([
      [counts.merged, 'further pieces, joined to their area'],
      [read.ringsClosed, 'open rings closed'],
      [read.ringsDropped, 'rings with fewer than three corners left out'],
      [read.madeIds, 'areas without a code: ids were made from their names'],
      [read.withoutName, 'areas without a name: the code stands in for it'],
      [counts.otherMunicipality, 'left out: another municipality'],
      [counts.otherScale, 'left out: another scale'],
      [counts.water, 'left out: water'],
      [counts.withoutShape, 'left out: no shape'],
      [counts.withoutCodeOrName, 'left out: no code and no name'],
      [twice, 'left out: in an earlier file already'],
    ]),
  ];
};

/** What became of the edition before. */
export const linesOfEdition = ({ geography, carried, overlap }: NextEdition, before: number | undefined): string[] => {
  const of = (scale: string) => geography.places.filter((place) => place.scale === scale).length;
  return [
    `${geography.municipality.name} ${geography.edition}: ${of('wijk')} wijken, ${of('buurt')} buurten, ${carried.streets.length} streets and squares and ${carried.priorityAreas.length} priority areas kept`,
    ...some([
      [carried.outside, 'streets and squares whose label lies outside these areas'],
      [carried.withoutPoint, 'streets and squares without a label point left out'],
      [overlap.length, `overlaps with the areas of ${before} measured (codes of different years are never joined)`],
    ]),
  ];
};
