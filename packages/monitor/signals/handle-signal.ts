import { isUuid } from '../contributions/prepare.ts';
import type { Staff } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { isTheme } from '../themes/themes.ts';
import { longestWords, type Signal, type SignalDeed, signalSteps } from './signal.ts';

const mine = async (ports: Ports, staff: Staff, id: string): Promise<Result<Signal>> => {
  const permitted = permit(staff, 'handle-signals');
  if (!permitted.ok) return permitted;
  const signal = isUuid(id) ? await ports.signals.signal(id) : undefined;
  if (!signal || !permit(staff, 'see-figures', { within: signal.within }).ok) return refuse('page-unknown');
  const here = permit(staff, 'handle-signals', { within: signal.within });
  return here.ok ? done(signal) : here;
};

const take = async (
  ports: Ports,
  staff: Staff,
  signal: Signal,
  kind: SignalDeed,
  more: { readonly words?: string; readonly otherId?: string },
): Promise<Result<{ readonly id: string }>> => {
  const at = ports.now();
  const { id } = signal;
  const { from } = signalSteps[kind];
  const { week } = ports.local(at);
  const taken = await ports.signals.step({ id, kind, from, week, ...more, staffId: staff.id, at });
  return taken ? done({ id }) : refuse('step-not-possible');
};

const tooLong = (words: string): boolean => words.length > longestWords;

/** Somebody looked, and it is so. @param command words: what they saw, if they wish */
export const confirmSignal = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly words: string },
): Promise<Result<{ readonly id: string }>> => {
  const found = await mine(ports, staff, command.id);
  if (!found.ok) return found;
  const words = command.words.trim();
  if (tooLong(words)) return invalid([{ path: 'words', code: 'too-long' }]);
  return take(ports, staff, found.value, 'confirmed', words === '' ? {} : { words });
};

/** Somebody knows why, and it is no change in the street. A reason is needed: it stays with the signal. */
export const explainSignal = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly words: string },
): Promise<Result<{ readonly id: string }>> => {
  const found = await mine(ports, staff, command.id);
  if (!found.ok) return found;
  const words = command.words.trim();
  if (words === '') return refuse('reason-needed', { errors: [{ path: 'words', code: 'missing' }] });
  if (tooLong(words)) return invalid([{ path: 'words', code: 'too-long' }]);
  return take(ports, staff, found.value, 'explained', { words });
};

/** Says that two signals belong together; both stay what they are. */
export const linkSignal = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly otherId: string },
): Promise<Result<{ readonly id: string }>> => {
  const found = await mine(ports, staff, command.id);
  if (!found.ok) return found;
  const { otherId } = command;
  const other = isUuid(otherId) && otherId !== command.id ? await ports.signals.signal(otherId) : undefined;
  if (!other || !permit(staff, 'see-figures', { within: other.within }).ok)
    return invalid([{ path: 'other', code: otherId === '' ? 'missing' : 'not-an-option' }]);
  return take(ports, staff, found.value, 'linked', { otherId });
};

export interface RaiseCommand {
  /** Made by the form: sending twice raises once. */
  readonly id: string;
  readonly placeId: string;
  readonly theme: string;
  readonly direction: string;
  readonly valence: string;
  readonly words: string;
}

/**
 * A person saw a change that the seismograph did not, or not yet. It stands among the others, and says who raised it and why.
 * Where the same change is open already, that one is returned.
 */
export const raiseSignal = async (
  ports: Ports,
  staff: Staff,
  command: RaiseCommand,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'handle-signals');
  if (!permitted.ok) return permitted;
  const { id, theme, direction, valence, placeId } = command;
  const words = command.words.trim();
  const errors: FieldError[] = [
    ...(isUuid(id) ? [] : [{ path: 'id', code: 'not-a-uuid' } as const]),
    ...(isTheme(theme) ? [] : [{ path: 'theme', code: theme === '' ? 'missing' : 'not-an-option' } as const]),
    ...(direction === 'up' || direction === 'down' ? [] : [{ path: 'direction', code: 'missing' } as const]),
    ...(valence === 'positive' || valence === 'negative' ? [] : [{ path: 'valence', code: 'missing' } as const]),
    ...(words === '' ? [{ path: 'words', code: 'missing' } as const] : []),
    ...(tooLong(words) ? [{ path: 'words', code: 'too-long' } as const] : []),
    ...(placeId === '' ? [{ path: 'place', code: 'missing' } as const] : []),
  ];
  if (errors.length > 0 || !isTheme(theme)) return invalid(errors);
  const place = await ports.places.place(placeId);
  if (!place) return invalid([{ path: 'place', code: 'unknown-place' }]);
  const here = permit(staff, 'handle-signals', place);
  if (!here.ok) return here;
  const at = ports.now();
  const raised = await ports.signals.raise({
    ...{ id: id.toLowerCase(), edition: place.edition, placeId: place.id },
    watched: {
      kind: 'told',
      series: 'by-hand',
      theme,
      indicator: '',
      valence: valence === 'positive' ? 'positive' : 'negative',
    },
    direction: direction === 'up' ? 'up' : 'down',
    week: ports.local(at).week,
    ...{ words, staffId: staff.id, at },
  });
  return done({ id: raised });
};
