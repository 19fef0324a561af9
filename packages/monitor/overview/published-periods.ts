import { isClosed, type Period, type PeriodKind, periodsBetween } from '../periods/index.ts';
import type { Ports } from '../ports.ts';

/** The periods that are over and in which anything was told, newest first. Nothing else can be asked in public. */
export const publishedPeriods = async (ports: Ports, kind: PeriodKind): Promise<readonly Period[]> => {
  const extent = await ports.counts.extent();
  if (!extent) return [];
  const today = ports.local(ports.now()).date;
  return periodsBetween(kind, extent.firstWeek, extent.lastWeek)
    .filter((period) => isClosed(period, today))
    .reverse();
};
