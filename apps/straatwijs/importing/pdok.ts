import { InstallationError } from '../installation/installation.ts';
import { askService, serviceBase } from './ask-service.ts';
import type { TextSource } from './read-text.ts';

/** PDOK's service of CBS wijken en buurten; the year is part of the path. */
export const pdokBase = 'https://service.pdok.nl/cbs/wijkenbuurten';

const pageSize = 1000;
const mostPages = 50;
const layers = ['gemeenten', 'wijken', 'buurten'] as const;

/** Only this municipality. The code was checked: it holds nothing that means something in XML. */
const filterOf = (code: string): string =>
  `<fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0"><fes:PropertyIsEqualTo><fes:ValueReference>gemeentecode</fes:ValueReference><fes:Literal>${code}</fes:Literal></fes:PropertyIsEqualTo></fes:Filter>`;

const isFeatures = (value: unknown): value is { readonly features: readonly unknown[] } =>
  typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);

const get = async (url: URL): Promise<readonly unknown[] | 'no-layer'> => {
  const { status, text } = await askService(
    url,
    'Without a network: download the areas elsewhere and give the file to "straatwijs import places <file> --year …".',
  );
  if (status === 404 || status === 400) return 'no-layer';
  if (status !== 200) throw new InstallationError(`${url.host} answered ${status}. Try again later.`);
  try {
    const json: unknown = JSON.parse(text);
    if (isFeatures(json)) return json.features;
  } catch {
    // Said below: services answer errors in XML with status 200.
  }
  if (/ExceptionReport/.test(text)) return 'no-layer';
  throw new InstallationError(`${url.host} answered something that is not GeoJSON: ${text.slice(0, 80)}`);
};

const layerOf = async (
  base: URL,
  year: number,
  layer: string,
  code: string,
): Promise<readonly unknown[] | undefined> => {
  // In the first years PDOK put the year in the name of the layer.
  for (const type of [layer, `${layer}${year}`]) {
    const features: unknown[] = [];
    for (let page = 0; page < mostPages; page += 1) {
      const url = new URL(`${base.href.replace(/\/$/, '')}/${year}/wfs/v1_0`);
      url.search = new URLSearchParams({
        service: 'WFS',
        version: '2.0.0',
        request: 'GetFeature',
        typeNames: type,
        outputFormat: 'json',
        // Metres of the Dutch grid: there the order of the two numbers is beyond doubt.
        srsName: 'EPSG:28992',
        count: String(pageSize),
        startIndex: String(page * pageSize),
        filter: filterOf(code),
      }).toString();
      const found = await get(url);
      if (found === 'no-layer') {
        if (page === 0) break;
        throw new InstallationError(`${url.host} stopped halfway ${type}. Try again later.`);
      }
      features.push(...found);
      if (found.length < pageSize) return features;
    }
    if (features.length > 0) throw new InstallationError(`${base.host} gives more areas than a municipality has.`);
  }
  return undefined;
};

/**
 * Municipality, wijken and buurten of one municipality and year from PDOK, as GeoJSON in Dutch metres.
 * @throws InstallationError with a sentence: no network, an unknown year or municipality
 */
export const fetchPdok = async (code: string, year: number, base: string): Promise<readonly TextSource[]> => {
  const url = serviceBase(base);
  const sources: TextSource[] = [];
  for (const layer of layers) {
    const features = await layerOf(url, year, layer, code);
    if (features === undefined) throw new InstallationError(`${url.host} has no ${layer} of ${year}.`);
    if (features.length === 0) throw new InstallationError(`${url.host} knows no ${layer} of ${code} in ${year}.`);
    sources.push({
      name: `${url.host} ${layer} ${year}`,
      text: JSON.stringify({ type: 'FeatureCollection', features }),
    });
  }
  return sources;
};
