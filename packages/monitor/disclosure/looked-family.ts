import { type InstrumentDefinition, seriesOf } from '../instruments/instrument.ts';

/**
 * How an instrument is called in the families of releases. The first version has its name alone, as releases had before there were
 * others; a later one is another name, so that nothing in public adds up or joins what was asked differently.
 * @param series instrument and version, as `early-warning@2`
 */
const nameOf = (series: string): string => series.replace(/@1$/, '');

type Version = Pick<InstrumentDefinition, 'id' | 'version'>;
export const visitsFamily = (of: Version): string => `visits:${nameOf(seriesOf(of))}`;
export const lookedFamily = (of: Version | string, thing: string): string =>
  `looked:${nameOf(typeof of === 'string' ? of : seriesOf(of))}:${thing}`;
