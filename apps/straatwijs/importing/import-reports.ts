import { gatherPlaces, type ReportMap } from '@straatwijs/formats';
import { currentGeography, type Geography, type Ports } from '@straatwijs/monitor';
import { InstallationError } from '../installation/installation.ts';
import { openTable } from './csv-rows.ts';
import { type FileLoaded, loadReports } from './load-reports.ts';

/** Reads the files once for the places they speak of, and saves those that are new. */
const makePlaces = async (
  ports: Ports,
  files: readonly string[],
  map: ReportMap,
  before: Geography | undefined,
): Promise<Geography> => {
  if (map.place.by !== 'create') throw new Error('only for maps that create places');
  if (before?.places.some(({ polygons }) => polygons))
    throw new InstallationError(
      `${ports.municipality.name} has boundaries already. Find places by code, name or coordinates, or import into a municipality of its own.`,
    );
  const gathering = gatherPlaces(map.place);
  for (const path of files) {
    const { heading, rows } = await openTable(path, map);
    const add = gathering.add(heading);
    for await (const { cells } of rows) if (cells.length === heading.length) add(cells);
  }
  const { code, name } = ports.municipality;
  const geography = gathering.geography(before, { municipality: { code, name }, source: map.source });
  if (geography.places.length > (before?.places.length ?? 0)) await ports.places.save(geography);
  return geography;
};

/**
 * Import the reports of some files, as the map says, and fold them into the counts. Doing it twice adds nothing.
 * @param rejectedPathOf where the rejected rows of a file go
 * @param onFile hears what became of each file
 * @throws InstallationError with a sentence; what was stored before it stays, and the next run goes on from there
 */
export const importReports = async (
  ports: Ports,
  files: readonly string[],
  map: ReportMap,
  rejectedPathOf: (path: string) => string,
  onFile: (loaded: FileLoaded) => void = () => {},
): Promise<readonly FileLoaded[]> => {
  const before = await currentGeography(ports.places);
  const geography = map.place.by === 'create' ? await makePlaces(ports, files, map, before) : before;
  if (!geography)
    throw new InstallationError(
      `${ports.municipality.name} has no places yet. Run "straatwijs import places" first, or let the map create them.`,
    );
  const all: FileLoaded[] = [];
  for (const path of files) {
    const loaded = await loadReports(ports, path, map, geography, rejectedPathOf(path));
    all.push(loaded);
    onFile(loaded);
  }
  while ((await ports.counts.fold()) > 0);
  return all;
};
