import type { Keeping } from '#web/outbox/keeping.ts';
import { keepingOnPhone } from '#web/outbox/on-phone.ts';
import { keepsNothing } from '#web/taking-part/keep-nothing.ts';

/** What this phone knows of a choice: whose it is, for what, and until when it stands. The server has the last word. */
export interface KeptChoice {
  readonly mark: string;
  readonly indicators: readonly string[];
  /** Local date from which one chooses anew. */
  readonly againFrom: string;
}

const choiceKey = (instrument: string): string => `keuze:${instrument}`;

const isChoice = (value: unknown): value is KeptChoice =>
  typeof value === 'object' &&
  value !== null &&
  'mark' in value &&
  'indicators' in value &&
  'againFrom' in value &&
  typeof value.mark === 'string' &&
  typeof value.againFrom === 'string' &&
  Array.isArray(value.indicators) &&
  value.indicators.every((i) => typeof i === 'string');

/** The choice that was kept here, as long as it stands. @param today local date */
export const standing = (value: unknown, today: string): KeptChoice | undefined =>
  isChoice(value) && value.againFrom > today ? value : undefined;

/** The local date of an instant, `2026-11-26`. */
export const dateIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

/** What was chosen on this phone and stands today, as far as the phone knows. */
export const keptChoice = async (
  keeping: Pick<Keeping, 'value'>,
  instrument: string,
  timeZone: string,
): Promise<KeptChoice | undefined> =>
  standing(await keeping.value(choiceKey(instrument)), dateIn(timeZone, Date.now()));

/** Keeps what the server says was chosen; when it says that nothing was, that too. Nothing where nothing may be kept. */
export const rememberChoice = async (
  instrument: string,
  choice: KeptChoice | undefined,
  keeping: Keeping = keepingOnPhone(),
): Promise<void> => {
  if (keepsNothing(document.cookie)) return;
  // A phone without room: then one looks with a network only.
  await keeping.setValue(choiceKey(instrument), choice).catch(() => undefined);
};
