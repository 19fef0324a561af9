import { isRead, type Ports, readersOf } from '@straatwijs/monitor';
import { attention, type Check, type Finding, ok, wrong } from '../check.ts';

const lookAt = async (ports: Ports): Promise<readonly Finding[]> => {
  const { name, code } = ports.municipality;
  if (!(await ports.places.current()))
    return [attention(`${name} has no places yet`, 'Bring them in: straatwijs import places --help.')];
  const { date } = ports.local(ports.now());
  const found: Finding[] = [];
  const areas = await ports.reading.on(date);
  const left: string[] = [];
  for (const area of areas) {
    const place = await ports.places.place(area.placeId);
    if (place && !isRead(area, date, place.within)) left.push(place.name);
  }
  if (left.length > 0)
    found.push(
      attention(
        `${name}: who should read is not there (any more) in ${left.slice(0, 5).join(', ')}${left.length > 5 ? ` and ${left.length - 5} more` : ''}`,
        'Name somebody else on Mensen: until then the form says that nobody reads.',
      ),
    );
  const everywhere = await readersOf(ports, [code]);
  if (everywhere)
    found.push(
      ok(
        `${name}: somebody reads everywhere, within ${everywhere.withinDays} working days; ${areas.length} areas name their own reader`,
      ),
    );
  else if (areas.length > 0)
    found.push(
      attention(
        `${name}: somebody reads in ${areas.length} areas, and nobody elsewhere`,
        'Name somebody for the rest on Mensen.',
      ),
    );
  else found.push(wrong(`${name}: nobody reads what people tell`, 'Add a coordinator: straatwijs user add --help.'));
  return found;
};

/** Whether what people tell is read, in each area. */
export const readersCheck: Check = {
  name: 'readers',
  look: async ({ all }) => (await Promise.all(all.map(lookAt))).flat(),
};
