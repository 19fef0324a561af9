import { type Period, type PeriodKind, parsePeriod } from '../periods/index.ts';
import type { Ports } from '../ports.ts';

/** The periods that were released, newest first. Nothing else can be asked in public. */
export const publishedPeriods = async (ports: Ports, kind: PeriodKind): Promise<readonly Period[]> => {
  const { periods } = await ports.releases.published();
  return [...periods.keys()]
    .flatMap((key) => parsePeriod(key) ?? [])
    .filter((p) => p.kind === kind)
    .sort((a, b) => b.firstWeek - a.firstWeek);
};
