import { type ContributionBody, checkAnswers, type FieldError } from '@straatwijs/monitor';
import { type Item, kept } from '#web/outbox/item.ts';
import { bodyOf, type Draft, readDraft } from '#web/taking-part/draft.ts';
import type { Telling } from '#web/taking-part/screen-view.ts';
import { endScreen, screensOf, stepFrom } from '#web/taking-part/screens.ts';

/** One step of a form on the phone, as the server takes it: the same fields, the same order of screens. */
export interface Step {
  readonly item: Item;
  readonly errors: readonly FieldError[];
}

/** What a phone adds to a step: its mark, the moment, and an id for when this step goes as a correction. */
export interface Made {
  readonly mark: string;
  readonly now: number;
  readonly correctionId: string;
}

const bodyFor = (telling: Telling, item: Item, draft: Draft): ContributionBody =>
  bodyOf(draft, { definition: telling.instrument.definition, place: item.place.id, language: telling.language });

/** Takes the step that the form asks for: back, or keep and go on. With errors nothing is kept and the screen stays. */
export const goOn = (telling: Telling, item: Item, form: FormData, made: Made): Step => {
  const { definition } = telling.instrument;
  const here = String(form.get('scherm') ?? '');
  const go = form.getAll('ga').at(-1);
  const draft = { ...readDraft(form, definition), mark: made.mark };
  const screens = screensOf(definition, draft.answers, telling.whoIsKnown);
  if (go === 'terug') return { item: { ...item, draft, here: stepFrom(screens, here, -1) }, errors: [] };
  const body = bodyFor(telling, item, draft);
  const { errors } = checkAnswers(definition, body.answers);
  if (errors.length > 0) return { item: { ...item, draft, here }, errors };
  const next = go === 'klaar' ? endScreen : stepFrom(screens, here, 1);
  const then = { ...kept(item, body, made.correctionId, made.now), draft, here: next, finished: next === endScreen };
  return { item: then, errors: [] };
};

/** What stands in the form right now, kept as it is typed; nothing of it is sent. */
export const asTyped = (telling: Telling, item: Item, form: FormData, now: number): Item => ({
  ...item,
  changedAt: now,
  here: String(form.get('scherm') ?? item.here),
  draft: { ...readDraft(form, telling.instrument.definition), mark: item.draft.mark },
});

/** The draft as the screen shows it: with the moment that the server received it, once it did. */
export const shownDraft = ({ draft, arrived }: Item): Draft => ({ ...draft, received: arrived?.at ?? '' });
