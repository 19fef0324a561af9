import { checkAnswers, type FieldError } from '@straatwijs/monitor';
import { type Item, kept } from '#web/outbox/item.ts';
import { openOutbox } from '#web/outbox/outbox.ts';
import type { Begin } from '#web/shell/begin.ts';
import { toResume } from '#web/shell/resume.ts';
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
export interface OpenLooks {
  /** Keeps what was seen and sends it when it can; gives a sentence when something in it is not right. */
  readonly take: (form: FormData) => Promise<string | undefined>;
  /** Keeps what is filled in so far, when somebody has stopped for a moment. */
  readonly typed: (form: HTMLFormElement | null) => void;
  readonly startAnew: () => Promise<void>;
  readonly close: () => void;
}

const pause = 300;
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
}): OpenLooks => {
  const outbox = openOutbox();
  const { keeping } = outbox;
  const { definition } = telling.instrument;
  let item = fresh;
  let choice: KeptChoice | undefined;
  let keys: readonly string[] = [];
  let given: ReadonlyMap<string, string> = new Map();
  let lastLooked: number | undefined;
  let isResumed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (problem?: string): void =>
    show({ item, keys, choice, given, lastLooked, isResumed, inPageOnly: outbox.inPageOnly() }, problem);

  const keep = async (how: (it: Item) => Item): Promise<void> => {
    const changed = await keeping.change(item.id, how);
    item = changed ?? how(item);
    if (!changed) await outbox.put(item);
  };
  const read = (form: FormData) => readLookDraft(form, keys, choice?.mark ?? deviceMark());
  const take = async (form: FormData): Promise<string | undefined> => {
    clearTimeout(timer);
    const draft = read(form);
    const body = bodyOfLooks(draft, { definition, place: item.place.id, language: telling.language });
    const { errors } = checkAnswers(definition, body.answers);
    const missing: readonly FieldError['code'][] = Object.keys(body.answers).length === 0 ? ['missing'] : [];
    const problem = [...missing, ...errors.map((e) => e.code)].map((code) => sentences[code] ?? '')[0];
    if (problem !== undefined) return problem;
    const now = Date.now();
    const correctionId = uuidV7(now, crypto.getRandomValues(new Uint8Array(10)));
    await keep((it) => ({ ...kept(it, body, correctionId, now), draft, here: endScreen, finished: true }));
    isResumed = false;
    tell();
    void outbox.send(true);
    return undefined;
  };

  const begun = (async () => {
    choice = await keptChoice(keeping, definition.id, telling.timeZone);
    keys = choice?.indicators ?? [];
    const items = await keeping.items();
    const here = items.filter((i) => i.instrument === fresh.instrument && i.place.id === fresh.place.id);
    const looked = here.filter((i) => i.revision > 0).map((i) => Date.parse(i.draft.at));
    lastLooked = looked.length === 0 ? undefined : Math.max(...looked);
    const posted = new FormData();
    for (const [name, value] of begin.posted ?? []) posted.append(name, value);
    // A choice that was being made when the network went has no id: that is for later, with a network.
    if (posted.has('id')) {
      // The form of the server knows what was chosen, also where nothing of it could be kept.
      keys = keysGiven(posted, definition);
      given = new Map(begin.posted);
      const draft = read(posted);
      item = (await keeping.item(draft.id)) ?? { ...item, id: draft.id, draft };
      const problem = await take(posted);
      if (problem !== undefined) tell(problem);
      return;
    }
    const named = location.hash.slice(1);
    const found = toResume(items, {
      instrument: fresh.instrument,
      place: fresh.place.id,
      named,
      now: Date.now(),
    });
    if (found) {
      item = { ...found, here: first, finished: false };
      given = lookFields(found.draft);
      isResumed = true;
    }
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
        const draft = read(new FormData(form));
        // Looking at a form is not beginning it.
        if (item.revision === 0 && Object.keys(draft.answers).length === 0) return;
        await keep((it) => ({ ...it, changedAt: Date.now(), here: first, draft }));
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
