import { drawQr } from '#web/drawings/qr.ts';
import { fill } from '#web/language/fill.ts';
import type { AboutPlace } from './about-place.server.ts';
import { periodChoice } from './periods.ts';

/** Which place this is, where it lies, and over which period the page speaks. */
export const headSection = (
  { ports, overview, place, period, byTheme, figuresOf, names, t, language, periodName, when }: AboutPlace,
  origin: string,
) => ({
  id: place.id,
  /** On paper nobody can tap: a code leads to where one can. */
  qr: drawQr(`${origin}/meedoen?plek=${encodeURIComponent(place.id)}`),
  name: place.name,
  scaleName: names.scales[place.scale],
  parents: place.parents.map((p) => ({ id: p.id, name: p.name })),
  isCity: place.scale === 'city',
  period: { key: period.key, name: periodName },
  periods: periodChoice(period, ports.local(ports.now()).date, language),
  // Whose figures these are is said at once: else the next line, that there are none of this place, denies this one.
  lead: fill(
    byTheme.state !== 'value'
      ? overview.isReleased
        ? t.leadNothing
        : t.leadNotYet
      : figuresOf
        ? t.leadLarger
        : t.lead,
    { period: periodName, when, place: figuresOf?.name ?? '' },
  ),
});
