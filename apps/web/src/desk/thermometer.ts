import { isTheme, parsePeriod, type Theme } from '@straatwijs/monitor';

/** What of a thermometer stands in the address. */
export interface ThermometerWish {
  readonly period?: string;
  readonly perspective?: string;
  /** One thing, with its course over time, its baseline and its target. */
  readonly thing?: string;
  /** One theme over time. */
  readonly line?: Theme;
}

const word = /^[a-z][a-z-]{0,39}$/;

/** Reads the address; a value that cannot be counts as not given. */
export const readThermometerWish = (query: URLSearchParams): ThermometerWish => {
  const period = query.get('periode') ?? '';
  const perspective = query.get('wie') ?? '';
  const thing = query.get('ding') ?? '';
  const line = query.get('lijn');
  return {
    ...(parsePeriod(period) ? { period } : {}),
    ...(word.test(perspective) ? { perspective } : {}),
    ...(/^[a-z][a-z0-9:-]{0,119}$/.test(thing) ? { thing } : {}),
    ...(isTheme(line) ? { line } : {}),
  };
};

/** The address part of a wish. */
export const thermometerFields = ({ period, perspective, thing, line }: ThermometerWish): readonly [string, string][] =>
  (
    [
      ['periode', period],
      ['wie', perspective],
      ['ding', thing],
      ['lijn', line],
    ] as const
  ).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]));
