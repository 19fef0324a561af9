import { checkAnswers, type FieldError } from '@straatwijs/monitor';
import { type Item, kept } from '#web/outbox/item.ts';
import { type Begin, formOf } from '#web/shell/begin.ts';
import { begunBefore, type Held, type OpenForm, openForm } from '#web/shell/open-form.ts';
import { deviceMark } from '#web/taking-part/device.ts';
import { uuidV7 } from '#web/taking-part/fresh.ts';
import type { Telling } from '#web/taking-part/screen-view.ts';
import { endScreen } from '#web/taking-part/screens.ts';
import { type KeptChoice, keptChoice } from './kept-choice.ts';
import { bodyOfLooks, keysGiven, lookFields, readLookDraft } from './read-looks.ts';

export interface ShownLooks {
  readonly item: Item;
  /** What there is to look at: what was chosen, or what stood in the form that came from the server. */
  readonly keys: readonly string[];
  readonly choice: KeptChoice | undefined;
  /** How the form is filled in when it appears. */
  readonly given: ReadonlyMap<string, string>;
  /** When this phone looked here last, as far as it knows. */
  readonly lastLooked: number | undefined;
  readonly isResumed: boolean;
  readonly inPageOnly: 'wanted' | 'refused' | undefined;
}
const first = 'looked';

/** A week of looking on the phone, from opening the form to closing the page. The choice comes from an earlier visit with a network. */
export const openLooks = ({
  telling,
  begin,
  fresh,
  sentences,
  show,
}: {
  readonly telling: Telling;
  readonly begin: Begin;
  readonly fresh: Item;
  readonly sentences: Readonly<Record<string, string>>;
  readonly show: (now: ShownLooks, problem?: string) => void;
}): OpenForm => {
  const { definition } = telling.instrument;
  let choice: KeptChoice | undefined;
  let keys: readonly string[] = [];
  let given: ReadonlyMap<string, string> = new Map();
  let lastLooked: number | undefined;
  let isResumed = false;
  const tell = ({ item, inPageOnly }: Held, problem?: string): void =>
    show({ item, keys, choice, given, lastLooked, isResumed, inPageOnly: inPageOnly() }, problem);
  const read = (form: FormData) => readLookDraft(form, keys, choice?.mark ?? deviceMark());
  const take = async (held: Held, form: FormData): Promise<string | undefined> => {
    const draft = read(form);
    const body = bodyOfLooks(draft, { definition, place: held.item.place.id, language: telling.language });
    const { errors } = checkAnswers(definition, body.answers);
    const missing: readonly FieldError['code'][] = Object.keys(body.answers).length === 0 ? ['missing'] : [];
    const problem = [...missing, ...errors.map((e) => e.code)].map((code) => sentences[code] ?? '')[0];
    if (problem !== undefined) return problem;
    const now = Date.now();
    const correctionId = uuidV7(now, crypto.getRandomValues(new Uint8Array(10)));
    await held.keep((it) => ({ ...kept(it, body, correctionId, now), draft, here: endScreen, finished: true }));
    isResumed = false;
    tell(held);
    held.send();
    return undefined;
  };
  const resume = async (held: Held): Promise<void> => {
    const { keeping } = held;
    choice = await keptChoice(keeping, definition.id, telling.timeZone);
    keys = choice?.indicators ?? [];
    const items = await keeping.items();
    const here = items.filter((i) => i.instrument === fresh.instrument && i.place.id === fresh.place.id);
    const looked = here.filter((i) => i.revision > 0).map((i) => Date.parse(i.draft.at));
    lastLooked = looked.length === 0 ? undefined : Math.max(...looked);
    const posted = formOf(begin.posted ?? []);
    // A choice that was being made when the network went has no id: that is for later, with a network.
    if (posted.has('id')) {
      // The form of the server knows what was chosen, also where nothing of it could be kept.
      keys = keysGiven(posted, definition);
      given = new Map(begin.posted);
      const draft = read(posted);
      held.item = (await keeping.item(draft.id)) ?? { ...held.item, id: draft.id, draft };
      const problem = await take(held, posted);
      if (problem !== undefined) tell(held, problem);
      return;
    }
    const found = begunBefore(items, fresh);
    if (found) {
      held.item = { ...found, here: first, finished: false };
      given = lookFields(found.draft);
      isResumed = true;
    }
    tell(held);
  };
  return openForm({
    fresh,
    tell,
    begin: resume,
    take,
    typed: ({ item }, form) => {
      const draft = read(form);
      if (item.revision === 0 && Object.keys(draft.answers).length === 0) return undefined;
      return (it) => ({ ...it, changedAt: Date.now(), here: first, draft });
    },
  });
};
