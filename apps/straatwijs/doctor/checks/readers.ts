import { type Place, type Ports, whereIsRead } from '@straatwijs/monitor';
import { attention, type Check, type Finding, ok, wrong } from '../check.ts';

const mostAreas = 10_000;

/** Those that lie in no other of them. */
const outermost = (places: readonly Place[]): readonly Place[] =>
  places.filter((p) => !places.some((other) => other.id !== p.id && p.within.includes(other.id)));

const named = (places: readonly Place[]): string => {
  const names = outermost(places).map((p) => p.name);
  return `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`;
};

/** The areas of a municipality, and every smaller place that names a reader of its own. */
const areasOf = async (ports: Ports, namedAreas: readonly string[]): Promise<readonly Place[]> => {
  const areas = await ports.places.list({ scales: ['city', 'district', 'wijk', 'buurt'], limit: mostAreas });
  const known = new Set(areas.map((a) => a.id));
  const others = await Promise.all(namedAreas.filter((id) => !known.has(id)).map((id) => ports.places.place(id)));
  return [...areas, ...others.flatMap((p) => p ?? [])];
};

const lookAt = async (ports: Ports): Promise<Finding> => {
  const { name } = ports.municipality;
  if (!(await ports.places.current()))
    return attention(`${name} has no places yet`, 'Bring them in: straatwijs import places --help.');
  const own = await ports.reading.on(ports.local(ports.now()).date);
  const areas = await areasOf(
    ports,
    own.map((a) => a.placeId),
  );
  const { read, unread } = await whereIsRead(ports, areas);
  if (read.length === 0)
    return wrong(`${name}: nobody reads what people tell`, 'Add a coordinator: straatwijs user add --help.');
  if (unread.length === 0)
    return ok(`${name}: somebody reads everywhere; areas with a reader of their own: ${own.length}`);
  const isCityRead = read.some((p) => p.scale === 'city');
  return attention(
    isCityRead
      ? `${name}: nobody reads in ${named(unread)}, and the page says so there; everywhere else somebody does`
      : `${name}: somebody reads in ${named(read)}, and nobody elsewhere, where the page says so`,
    'Name somebody for the rest on Mensen.',
  );
};

/** Whether what people tell is read, in each area: by the rule of the public page, in one sentence per municipality. */
export const readersCheck: Check = {
  name: 'readers',
  look: ({ all }) => Promise.all(all.map(lookAt)),
};
