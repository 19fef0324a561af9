import type { ODataV3Parts, ODataV4Parts } from '@straatwijs/formats';
import { fieldOf, parseJson } from '@straatwijs/formats';
import { municipalityDigits } from '@straatwijs/monitor';
import { InstallationError } from '../installation/installation.ts';
import { askService, serviceBase } from './ask-service.ts';

/** Where CBS answers; a table is behind it. */
export const cbsBases = {
  v3: 'https://opendata.cbs.nl/ODataFeed/odata',
  v4: 'https://datasets.cbs.nl/odata/v1/CBS',
} as const;
export type CbsVersion = keyof typeof cbsBases;

export interface CbsWish {
  readonly table: string;
  readonly municipality: string;
  readonly base: string;
  readonly onPage?: (rows: number) => void;
}

const pageSize = 5000;
const mostPages = 2000;

const baseOf = (base: string): string => serviceBase(base).href.replace(/\/$/, '');

const get = async (url: URL): Promise<unknown> => {
  const { status, text } = await askService(
    url,
    'Without a network: download the table elsewhere and give the folder to "straatwijs import context cbs-odata <folder>".',
  );
  if (status === 404) return undefined;
  if (status !== 200) throw new InstallationError(`${url.host} answered ${status}. Try again later.`);
  const json = parseJson(text);
  if (json === undefined)
    throw new InstallationError(`${url.host} answered something that is not JSON: ${text.slice(0, 80)}`);
  return json;
};

/** Where the next page is, when the answer says so. It must lie under the same address: an answer sends us nowhere else. */
const nextOf = (json: unknown, base: string): URL | undefined => {
  const link = fieldOf(json, '@odata.nextLink') ?? fieldOf(json, 'odata.nextLink');
  if (typeof link !== 'string') return undefined;
  const url = URL.canParse(link) ? new URL(link) : new URL(`${base}/${link.replace(/^\//, '')}`);
  if (url.origin !== new URL(base).origin)
    throw new InstallationError(`${base} points at another server for its next page: ${url.host}`);
  return url;
};

/** All rows of one list, page by page: by the link that an answer gives, else by counting on. Undefined: no such list. */
const listOf = async (
  base: string,
  name: string,
  query: Readonly<Record<string, string>>,
  onPage: (rows: number) => void,
): Promise<readonly unknown[] | undefined> => {
  const address = (skip: number): URL => {
    const url = new URL(`${base}/${name}`);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    if (skip > 0) url.searchParams.set('$skip', String(skip));
    return url;
  };
  const rows: unknown[] = [];
  let url: URL | undefined = address(0);
  for (let page = 0; url && page < mostPages; page += 1) {
    const json = await get(url);
    const value = fieldOf(json, 'value');
    if (!Array.isArray(value)) {
      if (page === 0) return undefined;
      throw new InstallationError(`${url.host} stopped halfway ${name}. Try again later.`);
    }
    rows.push(...value);
    onPage(rows.length);
    url =
      nextOf(json, base) ?? (query.$top !== undefined && value.length >= pageSize ? address(rows.length) : undefined);
  }
  return rows;
};

const noTable = (base: string, table: string): InstallationError =>
  new InstallationError(`${new URL(base).host} knows no table ${table}.`);
const asText = (rows: readonly unknown[]): string => JSON.stringify({ value: rows });

/** A table of OData version 3, this municipality only. @throws InstallationError with a sentence */
export const fetchV3 = async ({ table, municipality, base, onPage = () => {} }: CbsWish): Promise<ODataV3Parts> => {
  const at = `${baseOf(base)}/${encodeURIComponent(table)}`;
  const format = { $format: 'json' };
  const properties = await listOf(at, 'DataProperties', format, () => {});
  if (!properties) throw noTable(at, table);
  const geo = properties.map((p) => fieldOf(p, 'Key')).find((key) => key === 'WijkenEnBuurten' || key === 'RegioS');
  const filter = geo === undefined ? {} : { $filter: `substringof('${municipalityDigits(municipality)}',${geo})` };
  const rows = await listOf(at, 'TypedDataSet', { ...format, $top: String(pageSize), ...filter }, onPage);
  if (!rows) throw noTable(at, table);
  const infos = await listOf(at, 'TableInfos', format, () => {});
  const title = fieldOf(infos?.[0], 'Title');
  return {
    table,
    ...(typeof title === 'string' ? { title } : {}),
    typedDataSet: asText(rows),
    dataProperties: asText(properties),
  };
};

/** A table of OData version 4, this municipality only. @throws InstallationError with a sentence */
export const fetchV4 = async ({ table, municipality, base, onPage = () => {} }: CbsWish): Promise<ODataV4Parts> => {
  const at = `${baseOf(base)}/${encodeURIComponent(table)}`;
  const dimensions = await listOf(at, 'Dimensions', {}, () => {});
  if (!dimensions) throw noTable(at, table);
  const lists = new Map([['Dimensions', asText(dimensions)]]);
  const ids = dimensions.map((d) => fieldOf(d, 'Identifier')).filter((id): id is string => typeof id === 'string');
  for (const name of ['MeasureCodes', 'MeasureGroups', ...ids.map((id) => `${id}Codes`)]) {
    const rows = await listOf(at, name, {}, () => {});
    if (rows) lists.set(name, asText(rows));
  }
  const geo = ids.find((id) => id === 'WijkenEnBuurten' || id === 'RegioS');
  const filter = geo === undefined ? {} : { $filter: `contains(${geo},'${municipalityDigits(municipality)}')` };
  const observations = await listOf(at, 'Observations', filter, onPage);
  if (!observations) throw noTable(at, table);
  const properties = await get(new URL(`${at}/Properties`));
  lists.set('Observations', asText(observations));
  return { table, lists, metadata: JSON.stringify(properties ?? {}) };
};
