import type { Geography, PlaceDraft, Ports } from '@straatwijs/monitor';

/** A town small enough to count on paper: what lies in what is written out, so that a model needs none of our code. */
export const inside: Readonly<Record<string, readonly string[]>> = {
  'straat:0001:plein': ['straat:0001:plein', 'BU00010001', 'BU00010002', 'WK000100', 'GM0001'],
  'straat:0001:laan': ['straat:0001:laan', 'BU00010002', 'WK000100', 'GM0001'],
  'straat:0001:kade': ['straat:0001:kade', 'BU00010001', 'WK000100', 'GM0001'],
  BU00010001: ['BU00010001', 'WK000100', 'GM0001'],
  GM0001: ['GM0001'],
};
export const leaves = Object.keys(inside);
export const everyPlace = [...new Set(Object.values(inside).flat())];

/** Moments with the ISO week that the calendar on the wall gives them, around turns of year and of the clock. */
export const moments: Readonly<Record<string, number>> = {
  '2026-11-20T10:00:00+01:00': 202647,
  '2026-11-22T23:59:59+01:00': 202647,
  '2026-11-22T23:00:00Z': 202648,
  '2025-12-29T00:30:00+01:00': 202601,
  '2025-12-28T23:30:00+01:00': 202552,
  '2026-10-25T02:30:00+02:00': 202643,
  '2026-03-29T03:00:00+02:00': 202613,
};

const drafts: readonly PlaceDraft[] = [
  { id: 'GM0001', name: 'Klein', scale: 'city', parents: [] },
  { id: 'WK000100', name: 'Wijk', scale: 'wijk', parents: ['GM0001'] },
  { id: 'BU00010001', name: 'Noord', scale: 'buurt', parents: ['WK000100'] },
  { id: 'BU00010002', name: 'Zuid', scale: 'buurt', parents: ['WK000100'] },
  { id: 'straat:0001:plein', name: 'Plein', scale: 'square', parents: ['BU00010001', 'BU00010002'] },
  { id: 'straat:0001:laan', name: 'Laan', scale: 'street', parents: ['BU00010002'] },
  { id: 'straat:0001:kade', name: 'Kade', scale: 'street', parents: ['BU00010001'] },
];
const town: Geography = {
  edition: 2026,
  municipality: { code: '0001', name: 'Klein' },
  source: 'een proef',
  attribution: 'een proef',
  schematic: true,
  places: drafts,
};

let next = 700_000;
/** A new municipality in the same database, with the small town in it and nothing told yet. */
export const newTown = async (portsOf: (municipality: number) => Ports): Promise<Ports> => {
  const ports = portsOf(next++);
  await ports.places.save(town);
  return ports;
};
