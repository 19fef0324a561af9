import {
  type AreasReading,
  areasAtDesk,
  type PlaceReading,
  type Ports,
  type Result,
  type Staff,
  thermometerAtDesk,
} from '@straatwijs/monitor';
import { type Measured, ms, quantile } from './parts/figures.ts';
import { inFullCity } from './parts/full-city.ts';
import { machine } from './parts/machine.ts';
import { type Took, timed } from './parts/processor.ts';

const times = 7;

const noor: Staff = {
  ...{ id: 'noor', name: 'Noor', email: 'noor@example.org' },
  appointments: [
    {
      ...{ id: 'noor:coordinator', role: 'coordinator', since: '2020-01-01' },
      organisation: { id: 'municipality', kind: 'municipality', name: 'Gemeente' },
    },
  ],
};

/** Asks for everything that the page writes: intervals and comparisons are found when they are asked for. */
const written = (themes: PlaceReading['themes'], everything: boolean): number =>
  themes.reduce((letters, { together, measures }) => {
    const compared = measures.filter((m) => m.comparison.state === 'value');
    const asked = everything ? measures : compared.length === 1 ? compared : [];
    return (
      letters +
      together.explain('nl').length +
      asked.reduce((sum, m) => sum + m.comparison.explain('nl').length + (m.now.level?.explain('nl').length ?? 0), 0)
    );
  }, 0);

const ok = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

const allBuurten = async (ports: Ports): Promise<AreasReading> => {
  const reading = ok(await areasAtDesk(ports, noor, {}));
  for (const { themes } of reading.areas) written(themes, false);
  return reading;
};

const onePlace = async (ports: Ports, placeId: string): Promise<void> => {
  written(ok(await thermometerAtDesk(ports, noor, { placeId })).themes, true);
};

/** The pages of the thermometer at the desk over a whole city. */
export const areas = async (count = 1_000_000, streets = 6000): Promise<Measured> =>
  inFullCity({ count, streets }, async ({ ports, server, client }) => {
    const middle = async (work: () => Promise<unknown>) => {
      const took: Took<unknown>[] = [];
      for (let n = 0; n < times; n++) took.push(await timed(server.pid, work));
      const half = (of: 'ms' | 'processorMs') =>
        quantile(
          took.map((t) => t[of]),
          0.5,
        );
      return { ms: half('ms'), processorMs: half('processorMs') };
    };
    const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM contribution');
    const { areas: read } = await allBuurten(ports);
    const all = await middle(() => allBuurten(ports));
    const street = await middle(() => onePlace(ports, 'straat:0518:straat-7'));
    const buurt = await middle(() => onePlace(ports, read[0]?.place.id ?? ''));
    return {
      title: 'areas',
      how: [
        machine(),
        `${Number(rows[0]?.n).toLocaleString('en-GB')} contributions of one year from a seed over ${streets.toLocaleString('en-GB')} streets; use cases with all that their pages write, the last quarter against the same one a year earlier or the earliest since; middle of ${times} times, after one`,
      ],
      figures: [
        {
          what: `all ${read.length} buurten side by side, in time of the processors (application and database)`,
          measured: ms(all.processorMs),
        },
        { what: 'the same by the clock, with whatever else ran', measured: ms(all.ms) },
        {
          what: 'one street, with every figure explained, in time of the processors',
          measured: ms(street.processorMs),
        },
        { what: 'one buurt, with every figure explained, in time of the processors', measured: ms(buurt.processorMs) },
      ],
    };
  });
