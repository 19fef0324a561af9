import type { AnswerValue } from '@straatwijs/monitor';
import type { Item } from '#web/outbox/item.ts';
import { openOutbox } from '#web/outbox/outbox.ts';
import { deviceMark } from '#web/taking-part/device.ts';
import { isPerspective, readDraft } from '#web/taking-part/draft.ts';
import { uuidV7 } from '#web/taking-part/fresh.ts';
import type { Telling } from '#web/taking-part/screen-view.ts';
import { whoBegins, whoScreen } from '#web/taking-part/screens.ts';
import type { Begin } from './begin.ts';
import { asTyped, goOn } from './go-on.ts';
import { whoKey } from './messages.ts';
import { ownerKey, ownerOf } from './owner.ts';
import { toResume } from './resume.ts';

export interface Shown {
  readonly item: Item;
  readonly whoIsKnown: boolean;
  readonly isResumed: boolean;
  readonly inPageOnly: 'wanted' | 'refused' | undefined;
}
export interface OpenTelling {
  /** Takes one step; gives a sentence when something in it is not right. */
  readonly take: (form: FormData) => Promise<string | undefined>;
  /** Keeps what is typed so far, when somebody has stopped typing for a moment. */
  readonly typed: (form: HTMLFormElement | null) => void;
  readonly startAnew: () => Promise<void>;
  readonly close: () => void;
}

const lastKey = (i: Pick<Item, 'instrument' | 'place'>): string => `laatst:${i.instrument}|${i.place.id}`;
const pause = 300;

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
}): OpenTelling => {
  const outbox = openOutbox();
  const { keeping } = outbox;
  let item = fresh;
  let whoIsKnown = false;
  let isResumed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => show({ item, whoIsKnown, isResumed, inPageOnly: outbox.inPageOnly() });
  const { definition } = telling().instrument;

  const keep = async (how: (it: Item) => Item): Promise<void> => {
    const changed = await keeping.change(item.id, how);
    item = changed ?? how(item);
    if (!changed) await outbox.put(item);
  };
  const take = async (form: FormData): Promise<string | undefined> => {
    clearTimeout(timer);
    isResumed = false;
    const now = Date.now();
    const correctionId = uuidV7(now, crypto.getRandomValues(new Uint8Array(10)));
    const step = (it: Item) => goOn(telling(), it, form, { mark: deviceMark(), now, correctionId });
    const { errors } = step(item);
    await keep((it) => step(it).item);
    if (errors.length > 0) {
      tell();
      return [...new Set(errors.map((e) => sentences[e.code] ?? ''))].join(' ');
    }
    if (form.get('scherm') === whoScreen && form.getAll('ga').at(-1) !== 'overslaan') {
      await keeping.setValue(whoKey, item.draft.perspective);
      whoIsKnown = true;
    }
    if (item.finished && definition.effort === 'visit') await keeping.setValue(lastKey(item), item.draft.answers);
    tell();
    void outbox.send(true);
    return undefined;
  };

  const begun = (async () => {
    const who = await keeping.value(whoKey);
    const known = whoBegins(definition, typeof who === 'string' && isPerspective(who) ? who : undefined);
    whoIsKnown = known !== undefined;
    const owner = definition.for === 'staff' ? ownerOf(await keeping.value(ownerKey)) : undefined;
    const last = definition.effort === 'visit' ? choicesOf(telling(), await keeping.value(lastKey(fresh))) : {};
    const perspective = known ?? fresh.draft.perspective;
    item = { ...fresh, ...(owner ? { owner } : {}), draft: { ...fresh.draft, perspective, answers: last } };
    if (begin.posted) {
      const form = new FormData();
      for (const [name, value] of begin.posted) form.append(name, value);
      const draft = readDraft(form, definition);
      const arrived = draft.received === '' ? {} : { arrived: { revision: 0, at: draft.received } };
      item = (await keeping.item(draft.id)) ?? { ...item, id: draft.id, draft, ...arrived };
      await take(form);
      return;
    }
    const about = {
      instrument: fresh.instrument,
      place: fresh.place.id,
      named: location.hash.slice(1),
      now: Date.now(),
    };
    const found = toResume(await keeping.items(), about);
    // Opened again from the list to be put right: from its first screen.
    item = found ? (found.finished ? { ...found, here: fresh.here, finished: false } : found) : item;
    isResumed = found !== undefined;
    tell();
  })();
  const stop = outbox.onChange(async () => {
    await begun;
    const now = await keeping.item(item.id);
    if (now) item = { ...now, here: item.here, finished: item.finished, draft: item.draft };
    tell();
  });
  return {
    take: async (form) => {
      await begun;
      return take(form);
    },
    typed: (form) => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        if (!form?.isConnected) return;
        const data = new FormData(form);
        const answers = readDraft(data, definition).answers;
        // Looking at a form is not beginning it.
        if (item.revision === 0 && Object.keys(answers).length === 0) return;
        await keep((it) => asTyped(telling(), it, data, Date.now()));
      }, pause);
    },
    startAnew: async () => {
      await begun;
      if (item.revision === 0) await keeping.remove(item.id);
      else await keep((it) => ({ ...it, finished: true }));
    },
    close: () => {
      clearTimeout(timer);
      stop();
      outbox.close();
    },
  };
};
