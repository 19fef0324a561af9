import { type Ports, type UpkeepState, weekLabel } from '@straatwijs/monitor';

/** A night that was missed is no reason to worry, two are. */
const freshMs = 60 * 3_600_000;

/** How the last watch of the seismograph went, for the operator. */
export const toldOfWatch = async (ports: Ports): Promise<readonly [UpkeepState, string]> => {
  const { run } = await ports.seismograph.last();
  if (!run) return ['ok', 'the seismograph has not watched yet'];
  const { at, tookMs, through, series } = run;
  const said = `last watched ${new Date(at).toISOString()}, up to ${weekLabel(through)}: ${series} series, ${tookMs} ms`;
  return [ports.now() - at > freshMs ? 'attention' : 'ok', said];
};
