import { longestParagraph, type Measure, type MeasureCommand, type Ports } from '@straatwijs/monitor';

/** The form of a measure: places as they are typed, one to a line. */
export interface MeasureForm extends Omit<MeasureCommand, 'placeIds'> {
  readonly places: string;
}

const most = 4 * longestParagraph;

/** Empty, or of one that is there. */
export const measureForm = (measure: Measure | undefined, id: string, today: string): MeasureForm => ({
  id: measure?.id ?? id,
  title: measure?.title ?? '',
  about: measure?.about ?? '',
  kind: measure?.kind ?? '',
  runBy: measure?.runBy ?? '',
  expected: measure
    ? measure.expected.indicator === undefined
      ? `theme:${measure.expected.theme}:${measure.expected.valence}`
      : `thing:${measure.expected.indicator}`
    : '',
  direction: measure?.expected.direction ?? '',
  goodFor: measure?.goodFor ?? '',
  badFor: measure?.badFor ?? '',
  why: measure?.why ?? '',
  peaked: measure?.peaked ?? false,
  decided: measure?.decided ?? today,
  from: measure?.from ?? '',
  to: measure?.to ?? '',
  open: measure?.open ?? true,
  places: measure?.places.map((p) => p.name).join('\n') ?? '',
});

export const readMeasureForm = (data: FormData): MeasureForm => {
  const text = (name: string) => String(data.get(name) ?? '').slice(0, most);
  return {
    ...{ id: text('id'), title: text('titel'), about: text('uitleg'), kind: text('soort'), runBy: text('wie') },
    ...{ expected: text('verwacht'), direction: text('richting'), goodFor: text('goed'), badFor: text('slecht') },
    ...{ why: text('waarom'), peaked: data.has('piek'), decided: text('besluit'), from: text('van'), to: text('tot') },
    ...{ open: data.has('open'), places: text('plekken').replaceAll('\r', '') },
  };
};

/** A line that fits no place, or more than one. */
export interface UnclearPlace {
  readonly line: string;
  readonly choices: readonly string[];
}

/**
 * The places that somebody typed, by name or by id.
 * @param known places that are meant when their very name is typed: those that stand there already
 */
export const placesTyped = async (
  ports: Pick<Ports, 'places'>,
  typed: string,
  known: Measure['places'] = [],
): Promise<{ readonly ids: readonly string[]; readonly unclear: readonly UnclearPlace[] }> => {
  const ids: string[] = [];
  const unclear: UnclearPlace[] = [];
  for (const line of new Set(
    typed
      .split('\n')
      .map((l) => l.trim())
      .filter(Boolean),
  )) {
    const own = known.find((p) => p.name === line);
    const byId = own ?? (/^\S+$/.test(line) ? await ports.places.place(line) : undefined);
    if (byId) {
      ids.push(byId.id);
      continue;
    }
    const found = await ports.places.list({ q: line.slice(0, 100), limit: 8 });
    const exact = found.filter((p) => p.name.toLocaleLowerCase('nl') === line.toLocaleLowerCase('nl'));
    const [only] = exact;
    if (only && exact.length === 1) ids.push(only.id);
    else unclear.push({ line, choices: (exact.length > 1 ? exact : found).map((p) => `${p.name} = ${p.id}`) });
  }
  return { ids, unclear };
};
