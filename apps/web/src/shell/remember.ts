import type { Item } from '#web/outbox/item.ts';
import { isUnsent } from '#web/outbox/item.ts';
import type { Keeping } from '#web/outbox/keeping.ts';
import { keepingOnPhone } from '#web/outbox/on-phone.ts';
import { type Draft, isSharing, typedText } from '#web/taking-part/draft.ts';
import { keepsNothing } from '#web/taking-part/keep-nothing.ts';
import { endScreen, whoScreen } from '#web/taking-part/screens.ts';
import { whoKey } from './messages.ts';

/** A step that the server took: what it has now, which screen was answered, and which one comes next. */
export interface ServerStep {
  readonly draft: Draft;
  readonly answered: string;
  readonly next: string;
}

/** The step as an item of this phone that has arrived, so that the same message goes on here without a network. */
export const asReceived = (
  { draft, next }: ServerStep,
  about: Pick<Item, 'instrument' | 'instrumentName' | 'place'>,
  before: Item | undefined,
  now: number,
): Item => {
  const revision = (before?.revision ?? 0) + 1;
  return {
    ...about,
    id: draft.id,
    madeAt: before?.madeAt ?? now,
    changedAt: now,
    draft,
    here: next,
    finished: next === endScreen,
    revision,
    arrived: { revision, at: draft.received },
    ...(before?.photos ? { photos: before.photos } : {}),
  };
};

/** Keeps what the form of the server was told: the phone's own form and list go on with it. Nothing where nothing may be kept. */
export const rememberStep = async (
  step: ServerStep,
  about: Pick<Item, 'instrument' | 'instrumentName' | 'place'>,
  keeping: Keeping = keepingOnPhone(),
): Promise<void> => {
  if (keepsNothing(document.cookie)) return;
  try {
    const before = await keeping.item(step.draft.id);
    // What waits here is newer than what the server has.
    if (before && isUnsent(before)) return;
    await keeping.put(asReceived(step, about, before, Date.now()));
    if (step.answered === whoScreen) await keeping.setValue(whoKey, step.draft.perspective);
  } catch {
    // A phone without room: the server has it, and its form goes on.
  }
};

/**
 * Keeps the words that stand in the form of the server and were not sent, as the phone's own form does: whoever goes back
 * or closes the tab finds them again. Nothing of it is sent.
 */
export const rememberTyped = async (form: FormData, keeping: Keeping = keepingOnPhone()): Promise<void> => {
  if (keepsNothing(document.cookie)) return;
  const screen = String(form.get('scherm') ?? '');
  const words = form.get(`a.${screen}`);
  const sharing = String(form.get('delen') ?? '');
  if (typeof words !== 'string') return;
  // A step that was taken meanwhile knows better, and so does what waits here.
  const isOver = (item: Item): boolean => item.here !== screen || isUnsent(item);
  await keeping
    .change(String(form.get('id') ?? ''), (item) =>
      isOver(item)
        ? item
        : {
            ...item,
            changedAt: Date.now(),
            draft: {
              ...item.draft,
              ...(isSharing(sharing) ? { sharing } : {}),
              answers: { ...item.draft.answers, [screen]: typedText(words) },
            },
          },
    )
    // A phone without room: the words still stand on the page.
    .catch(() => undefined);
};
