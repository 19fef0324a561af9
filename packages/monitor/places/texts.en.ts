import type { PlaceRefusalCode } from './place-refusal.ts';

/** Why a file with areas or streets is not accepted, for the person who imports it. `{…}` is filled in. */
export const placeRefusalTexts: Record<PlaceRefusalCode, string> = {
  'place-duplicate': 'The place {id} is in it twice.',
  'place-unknown-parent': 'The place {id} belongs to {parent}, but one of the two is missing.',
  'place-cycle': 'The place {id} lies, by way of other places, in itself.',
  'places-file-empty': 'The file is empty.',
  'places-not-json': 'The file is not JSON and not a known text form. It begins with: {start}',
  'places-no-features': 'There are no areas in the file.',
  'places-topology-broken': 'The TopoJSON is damaged: lines that the file refers to are missing.',
  'places-scale-needed': 'The file has names without codes ({name}). Say whether they are buurten or wijken.',
  'places-no-code-or-name': 'None of the {count} areas has a code or name that we know.',
  'places-municipality-needed': 'Give the code of the municipality, such as 0518.',
  'places-none-in-municipality': 'None of the {count} areas lies in municipality {municipality}.',
  'places-none-of-scale': 'None of the {count} areas is of the kind {scale}.',
  'places-crs-unknown': 'The file uses the system {crs}. We read WGS84 (degrees) and RD New (metres).',
  'places-coordinates-unknown': 'Of the {total} coordinates {count} fit neither WGS84 (degrees) nor RD New (metres).',
  'places-coordinates-swapped': 'All {total} coordinates have latitude first. Put longitude first and try again.',
  'places-no-shapes': 'None of the {count} areas has a shape.',
  'places-code-twice': 'The code {id} has two names in this file: {name} and {other}.',
  'streets-no-name-column': 'In {count} rows we found no column with a street or address.',
  'streets-no-coordinates': 'In {count} rows we found no coordinates and no buurt code.',
  'streets-none': 'Of {count} rows no street was left that lies in one of the buurten.',
};
