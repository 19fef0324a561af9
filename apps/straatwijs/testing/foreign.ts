import type { ReportMap } from '@straatwijs/formats';
import { localClock, type Ports } from '@straatwijs/monitor';
import { municipalityIdOf } from '../settings/municipality-id.ts';
import type { TestInstallation } from './test-installation.ts';

/** Ports of the municipality that a map names, in its own time zone; `code` for another one of the same kind. */
export const portsOfMap = (installation: TestInstallation, map: ReportMap, code = map.municipality?.code): Ports => {
  const about = map.municipality;
  if (!about || !code) throw new Error('this map names no municipality');
  const own = installation.portsOf(municipalityIdOf(code));
  return {
    ...own,
    municipality: { ...own.municipality, code, name: about.name, timeZone: about.timeZone },
    local: localClock(about.timeZone),
  };
};
