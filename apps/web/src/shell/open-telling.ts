import type { AnswerValue } from '@straatwijs/monitor';
import type { Item } from '#web/outbox/item.ts';
import { deviceMark } from '#web/taking-part/device.ts';
import { isPerspective, readDraft } from '#web/taking-part/draft.ts';
import { uuidV7 } from '#web/taking-part/fresh.ts';
import type { Telling } from '#web/taking-part/screen-view.ts';
import { whoBegins, whoScreen } from '#web/taking-part/screens.ts';
import { type Begin, formOf } from './begin.ts';
import { asTyped, goOn } from './go-on.ts';
import { whoKey } from './messages.ts';
import { begunBefore, type Held, type OpenForm, openForm } from './open-form.ts';
import { ownerKey, ownerOf } from './owner.ts';

export interface Shown {
  readonly item: Item;
  readonly whoIsKnown: boolean;
  readonly isResumed: boolean;
  readonly inPageOnly: 'wanted' | 'refused' | undefined;
}
const lastKey = (i: Pick<Item, 'instrument' | 'place'>): string => `laatst:${i.instrument}|${i.place.id}`;

/** The choices of the last time, for who comes back every day; numbers and words start empty, or they would be made up. */
const choicesOf = ({ instrument }: Telling, answers: unknown): Readonly<Record<string, AnswerValue>> => {
  const last: Readonly<Record<string, unknown>> = typeof answers === 'object' && answers !== null ? { ...answers } : {};
  return Object.fromEntries(
    instrument.definition.questions.flatMap((q) => {
      const given = last[q.key];
      return q.kind === 'choice' && q.options.some((o) => o.value === given) ? [[q.key, String(given)]] : [];
    }),
  );
};

/** A form on the phone, from opening it to closing the page: keeps every step, goes on with what was begun here. */
export const openTelling = ({
  telling,
  begin,
  fresh,
  sentences,
  show,
}: {
  readonly telling: () => Telling;
  readonly begin: Begin;
  readonly fresh: Item;
  readonly sentences: Readonly<Record<string, string>>;
  readonly show: (now: Shown) => void;
}): OpenForm => {
  const { definition } = telling().instrument;
  let whoIsKnown = false;
  let isResumed = false;
  const tell = ({ item, inPageOnly }: Held): void => show({ item, whoIsKnown, isResumed, inPageOnly: inPageOnly() });
  const take = async (held: Held, form: FormData): Promise<string | undefined> => {
    isResumed = false;
    const now = Date.now();
    const correctionId = uuidV7(now, crypto.getRandomValues(new Uint8Array(10)));
    const step = (it: Item) => goOn(telling(), it, form, { mark: deviceMark(), now, correctionId });
    const { errors } = step(held.item);
    await held.keep((it) => step(it).item);
    if (errors.length > 0) {
      tell(held);
      return [...new Set(errors.map((e) => sentences[e.code] ?? ''))].join(' ');
    }
    const { item, keeping } = held;
    if (form.get('scherm') === whoScreen && form.getAll('ga').at(-1) !== 'overslaan') {
      await keeping.setValue(whoKey, item.draft.perspective);
      whoIsKnown = true;
    }
    if (item.finished && definition.effort === 'visit') await keeping.setValue(lastKey(item), item.draft.answers);
    tell(held);
    held.send();
    return undefined;
  };
  const resume = async (held: Held): Promise<void> => {
    const { keeping } = held;
    const who = await keeping.value(whoKey);
    const known = whoBegins(definition, typeof who === 'string' && isPerspective(who) ? who : undefined);
    whoIsKnown = known !== undefined;
    const owner = definition.for === 'staff' ? ownerOf(await keeping.value(ownerKey)) : undefined;
    const last = definition.effort === 'visit' ? choicesOf(telling(), await keeping.value(lastKey(fresh))) : {};
    const perspective = known ?? fresh.draft.perspective;
    const mine = { ...fresh, ...(owner ? { owner } : {}), draft: { ...fresh.draft, perspective, answers: last } };
    held.item = mine;
    if (begin.posted) {
      const form = formOf(begin.posted);
      const draft = readDraft(form, definition);
      const arrived = draft.received === '' ? {} : { arrived: { revision: 0, at: draft.received } };
      held.item = (await keeping.item(draft.id)) ?? { ...mine, id: draft.id, draft, ...arrived };
      await take(held, form);
      return;
    }
    const found = begunBefore(await keeping.items(), fresh);
    // Opened again from the list to be put right: from its first screen.
    if (found) held.item = found.finished ? { ...found, here: fresh.here, finished: false } : found;
    isResumed = found !== undefined;
    tell(held);
  };
  return openForm({
    fresh,
    tell,
    begin: resume,
    take,
    typed: ({ item }, form) => {
      const { answers } = readDraft(form, definition);
      if (item.revision === 0 && Object.keys(answers).length === 0) return undefined;
      return (it) => asTyped(telling(), it, form, Date.now());
    },
  });
};
