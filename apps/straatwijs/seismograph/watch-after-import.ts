import { type Ports, watchSeriesOfAll } from '@straatwijs/monitor';
import { weeksWithMarks } from '../releasing/release-tools.ts';

/** Watches what an import brought in, at once instead of the next night. @returns what came of it, for the operator */
export const watchAfterImport = async (ports: Ports): Promise<string> => {
  const run = await watchSeriesOfAll(ports, { weeksWithMarks: weeksWithMarks(ports.municipality.retention) });
  return run
    ? `seismograph: ${run.scored} series scored, ${run.found} new signals`
    : 'seismograph: another one is watching, and takes this along the next night';
};
