import { fieldOf, type ODataRecord, odataRecords, parseJson, recordsOfList } from './odata-records.ts';

/** The lists of one table of OData version 4 by name (`Observations`, `MeasureCodes`, `PeriodenCodes` …), CSV or JSON. */
export interface ODataV4Parts {
  readonly table?: string;
  readonly lists: ReadonlyMap<string, string>;
  /** The one JSON that describes the whole table, where the lists do not come apart. */
  readonly metadata?: string;
}

/** What the table says of itself. */
export interface ODataV4Table {
  readonly id: string;
  readonly title: string;
  readonly measures: readonly ODataRecord[];
  readonly groups: ReadonlyMap<string, ODataRecord>;
  readonly dimensions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly codes: ReadonlyMap<string, string>;
  }[];
}

const titlesOf = (codes: readonly ODataRecord[] | undefined): ReadonlyMap<string, string> =>
  new Map((codes ?? []).map((code) => [code.Identifier ?? '', code.Title ?? '']));

const usualKind = (id: string): string =>
  id === 'Perioden' ? 'TimeDimension' : id === 'WijkenEnBuurten' || id === 'RegioS' ? 'GeoDimension' : 'Dimension';

/** Puts the description together from its lists, or from the one JSON; undefined without measures. */
export const describeV4 = ({ table, lists, metadata }: ODataV4Parts): ODataV4Table | undefined => {
  const json = metadata === undefined ? undefined : parseJson(metadata);
  const list = (name: string, field: string): readonly ODataRecord[] | undefined => {
    const text = lists.get(name);
    return text === undefined ? recordsOfList(fieldOf(json, field)) : odataRecords(text)?.records;
  };
  const measures = list('MeasureCodes', 'Measures');
  if (!measures) return undefined;
  const inJson = fieldOf(json, 'Dimensions');
  const codesInJson = (id: string) => {
    const found = Array.isArray(inJson) ? inJson.find((d) => fieldOf(d, 'Identifier') === id) : undefined;
    return recordsOfList(fieldOf(found, 'CodeList'));
  };
  const codesOf = (id: string) => {
    const text = lists.get(`${id}Codes`);
    return text === undefined ? codesInJson(id) : odataRecords(text)?.records;
  };
  const named = [...lists.keys()].flatMap((name) => /^(?!Measure)(.+)Codes$/.exec(name)?.[1] ?? []);
  const dimensions = list('Dimensions', 'Dimensions')?.map(
    ({ Identifier = '', Kind = '' }) => [Identifier, Kind] as const,
  );
  const [about] = odataRecords(lists.get('Properties') ?? '')?.records ?? [];
  const plain = (field: string): string | undefined => {
    const value = fieldOf(json, field);
    return typeof value === 'string' ? value : about?.[field];
  };
  const id = table ?? plain('Identifier') ?? '';
  return {
    id,
    title: plain('Title') ?? `tabel ${id}`,
    measures,
    groups: new Map((list('MeasureGroups', 'MeasureGroups') ?? []).map((group) => [group.Id ?? group.ID ?? '', group])),
    dimensions: (dimensions ?? named.map((name) => [name, usualKind(name)] as const)).map(([name, kind]) => ({
      id: name,
      kind: kind || usualKind(name),
      codes: titlesOf(codesOf(name)),
    })),
  };
};

/** `Leeftijdsgroepen/0 tot 20 jaar`: the title with those of the groups around it. */
export const labelV4 = (measure: ODataRecord, { groups }: Pick<ODataV4Table, 'groups'>): string => {
  const titles = [measure.Title ?? ''];
  let up = groups.get(measure.MeasureGroupId ?? '');
  for (let step = 0; up && step < groups.size; step += 1) {
    titles.unshift(up.Title ?? '');
    up = groups.get(up.ParentId ?? '');
  }
  return titles.join('/').replace(/\s+/g, ' ');
};
