import type { LocalDate } from '../periods/index.ts';
import type { Ports } from '../ports.ts';

/** From this hour on it is the next night. Not two or three: these hours come twice a year, or not at all. */
const nightHour = 4;
const dayMs = 86_400_000;

/** The night that a moment belongs to, by its local date: the hours before it belong to the night before. */
const nightOf = ({ local }: Pick<Ports, 'local'>, at: number): LocalDate => {
  const { date, hour } = local(at);
  return hour >= nightHour ? date : new Date(Date.parse(date) - dayMs).toISOString().slice(0, 10);
};

/** Whether this night was not watched yet; never before there are places. */
export const isWatchDue = async (ports: Pick<Ports, 'seismograph' | 'places' | 'now' | 'local'>): Promise<boolean> => {
  const { run } = await ports.seismograph.last();
  if (!run) return (await ports.places.current()) !== undefined;
  return nightOf(ports, run.at) !== nightOf(ports, ports.now());
};
