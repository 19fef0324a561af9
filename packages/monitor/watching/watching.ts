import { findInstrument } from '../instruments/instrument.ts';
import { choiceErrors } from '../instruments/watched.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import type { Choice } from './watching-store.ts';

const markPattern = /^[0-9a-f]{32}$/i;

/** The same day so many months later; the last of the month where that day does not exist. */
export const monthsLater = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
};

const pseudonymOf = (ports: Ports, mark: string): string => ports.seal('contributor', mark.toLowerCase());

/** What the owner of this mark keeps an eye on; undefined while nothing is chosen, or when it is time to choose anew. */
export const choiceOf = async (ports: Ports, mark: string, instrument: string): Promise<Choice | undefined> => {
  if (!markPattern.test(mark)) return undefined;
  const [choice] = await ports.watching.choices(
    [{ pseudonym: pseudonymOf(ports, mark), instrument }],
    ports.local(ports.now()).date,
  );
  return choice;
};

/**
 * Choose what to keep an eye on, for a year. While a choice stands it is not changed, whatever is sent: figures of
 * somebody who looks at other things each week cannot be compared. The answer is the choice that stands.
 */
export const chooseToWatch = async (
  ports: Ports,
  mark: string,
  instrumentId: string,
  indicators: readonly string[],
): Promise<Result<Choice>> => {
  if (!markPattern.test(mark)) return invalid([{ path: 'contributor', code: 'not-a-contributor' }]);
  const definition = findInstrument(ports.instruments, instrumentId)?.definition;
  if (!definition?.choosing) return refuse('instrument-unknown');
  const { choosing } = definition;
  const errors = choiceErrors(definition, choosing, indicators, ports.municipality.watchHomes === true);
  if (errors.length > 0) return invalid(errors);
  const today = ports.local(ports.now()).date;
  const inOrder = definition.questions.map((q) => q.key).filter((key) => indicators.includes(key));
  return done(
    await ports.watching.choose({
      pseudonym: pseudonymOf(ports, mark),
      instrument: instrumentId,
      indicators: inOrder,
      chosenOn: today,
      againFrom: monthsLater(today, choosing.months),
    }),
  );
};
