import { municipalityDigits, type Ports } from '@straatwijs/monitor';
import { type Installation, InstallationError } from '../installation/installation.ts';

/** As the words of a command name a municipality; all may be left out. */
export interface MunicipalityWords {
  readonly municipality?: string | undefined;
  readonly name?: string | undefined;
  readonly 'time-zone'?: string | undefined;
}

export const municipalityOptions = {
  municipality: { type: 'string' },
  name: { type: 'string' },
  'time-zone': { type: 'string' },
} as const;

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/**
 * The ports of the municipality that a command names: one of the settings, a new one, or the first of the settings.
 * @throws InstallationError when the code or the time zone is none
 */
export const portsFor = (installation: Installation, words: MunicipalityWords, usual?: MunicipalityWords): Ports => {
  const given = words.municipality ?? usual?.municipality;
  const digits = given === undefined ? undefined : municipalityDigits(given);
  const code = digits === undefined ? given?.toUpperCase() : `GM${digits}`;
  const known = installation.settings.municipalities.find((m) => code === undefined || m.code === code);
  if (known) return installation.portsOf({ ...known, ...(words.name === undefined ? {} : { name: words.name }) });
  if (code === undefined || !/^[A-Z]{2}[A-Z0-9-]{1,20}$/.test(code))
    throw new InstallationError(`"${given}" is not a code of a municipality, such as GM0518.`);
  const timeZone = words['time-zone'] ?? usual?.['time-zone'] ?? 'Europe/Amsterdam';
  if (!isTimeZone(timeZone)) throw new InstallationError(`"${timeZone}" is not a time zone, such as Europe/Amsterdam.`);
  const name = words.name ?? usual?.name ?? code;
  return installation.portsOf({
    code,
    name,
    timeZone,
    hosts: [],
    readWithinDays: 5,
    watchHomes: false,
    fourEyes: false,
  });
};

/** Said after an import for a municipality that `serve` would not show yet; undefined when it will. */
export const notServedRemark = (installation: Installation, ports: Ports): string | undefined =>
  installation.settings.municipalities.some((m) => m.code === ports.municipality.code)
    ? undefined
    : `The monitor shows ${ports.municipality.name} once "municipalities" in the file of STRAATWIJS_CONFIG names it: {"code":"${ports.municipality.code}","name":"${ports.municipality.name}","timeZone":"${ports.municipality.timeZone}"}.`;
