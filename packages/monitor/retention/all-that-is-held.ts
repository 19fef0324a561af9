import { follow } from '../contributions/take-part.ts';
import { canonical, parseFollowCode } from '../follow-codes/index.ts';
import { noticeWays } from '../notices/notices-store.ts';
import { behindCode } from '../offers/behind-code.ts';
import type { Offer } from '../offers/offer.ts';
import { openOfferStates } from '../offers/offer.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import { type RetentionKind, retentionOf } from './kinds.ts';
import type { HeldOfTold } from './retention-store.ts';
import { keptUntil } from './until.ts';

type WhatBecame = Extract<Awaited<ReturnType<typeof behindCode>>, { ok: true }>['value'];
type Told = Extract<WhatBecame, { kind: 'told' }>['became'];

/** One kind of thing that is held of somebody: until when (epoch milliseconds, absent when it stays or is not known yet), and what it says. */
export interface HeldItem {
  readonly kind: RetentionKind;
  readonly until?: number;
  /** As it stands, for the file that can be taken along; absent where there is nothing to read, only that it is there. */
  readonly content?: Readonly<Record<string, unknown>>;
}

/** Everything behind a code, kind by kind. Ids of ours, and what was told by anybody else, are never among it. */
export interface AllHeld {
  readonly what: 'told' | 'offer';
  readonly place: { readonly id: string; readonly name: string };
  readonly items: readonly HeldItem[];
}

type ItemOf = (kind: RetentionKind, from?: number, content?: HeldItem['content']) => HeldItem;

const itemsFor =
  (ports: Ports): ItemOf =>
  (kind, from, content) => {
    const until = keptUntil(from, retentionOf(kind, ports.municipality.retention).keep);
    return { kind, ...(until === undefined ? {} : { until }), ...(content ? { content } : {}) };
  };

const iso = (at: number): string => new Date(at).toISOString();
const monthEnd = (month: string): number => Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);

const storyItems = (item: ItemOf, told: Told, story: NonNullable<HeldOfTold['story']>): readonly HeldItem[] => {
  const content = { state: story.state, ...(told.story?.text ? { text: told.story.text } : {}) };
  if (story.state === 'published') return [item('published-stories', monthEnd(story.month), content)];
  if (story.state === 'lee' && story.reviewDate)
    return [item('stories-in-the-lee', Date.parse(story.reviewDate), content)];
  return [];
};

const answerContent = ({ answers, tapAnswer }: Told) => ({
  answers: answers.map(({ at, ...a }) => ({ ...a, at: iso(at) })),
  ...(tapAnswer ? { together: { words: tapAnswer.words, by: tapAnswer.by, at: iso(tapAnswer.at) } } : {}),
});

type MinutesAsked = readonly { readonly at: number }[];

const toldItems = (item: ItemOf, became: Told, held: HeldOfTold, minutesAsked: MinutesAsked): readonly HeldItem[] => {
  const { told } = became;
  const isWithdrawn = told.withdrawnAt !== undefined;
  const moments = {
    receivedAt: iso(told.receivedAt),
    ...(told.correctedAt === undefined ? {} : { correctedAt: iso(told.correctedAt) }),
    ...(told.withdrawnAt === undefined ? {} : { withdrawnAt: iso(told.withdrawnAt) }),
  };
  const facts = {
    instrument: told.instrument,
    version: told.version,
    place: became.place.id,
    observedAt: iso(told.observedAt),
    ...moments,
    perspective: told.perspective,
    sharing: told.sharing,
    language: told.language,
    channel: held.channel,
    ...(held.minutes === undefined ? {} : { minutes: held.minutes }),
    answers: told.facts,
  };
  const words = { texts: told.texts, ...(held.translations.length > 0 ? { translations: held.translations } : {}) };
  const newestAnswer = held.lastAnswer;
  return [
    item('facts', undefined, facts),
    ...(Object.keys(told.texts).length > 0 ? [item('words', held.lastHappened, words)] : []),
    ...(held.photos ? [item('photos', held.photos.newest, { count: held.photos.count })] : []),
    ...(held.story ? storyItems(item, became, held.story) : []),
    ...(held.markSince === undefined ? [] : [item('marks', held.markSince)]),
    item('traces', told.receivedAt, { enteredByStaff: held.enteredByStaff }),
    item(isWithdrawn ? 'withdrawn-codes' : 'follow-codes', held.withdrawnAt ?? held.lastHappened),
    ...(became.answers.length > 0 || became.tapAnswer ? [item('answers', newestAnswer, answerContent(became))] : []),
    ...(Object.keys(held.fairness).length > 0 ? [item('fairness', held.lastHappened, { ...held.fairness })] : []),
    ...linkItems(item, held, minutesAsked),
    ...(held.trail > 0 ? [item('trail', held.lastHappened, { entries: held.trail })] : []),
  ];
};

/** What leads from it to actions, and to talks of which somebody wants to hear the minutes. */
const linkItems = (item: ItemOf, { actions }: HeldOfTold, minutesAsked: MinutesAsked): readonly HeldItem[] => {
  const newest = Math.max(...actions.map((a) => a.since), ...minutesAsked.map((a) => a.at));
  if (actions.length + minutesAsked.length === 0) return [];
  return [
    item('action-links', newest, {
      actions: actions.map(({ since, ...a }) => ({ ...a, at: iso(since) })),
      ...(minutesAsked.length > 0 ? { minutesAsked: minutesAsked.map(({ at }) => ({ at: iso(at) })) } : {}),
    }),
  ];
};

const offerItems = (item: ItemOf, offer: Offer): readonly HeldItem[] => {
  const last = offer.steps.at(-1)?.at ?? offer.correctedAt ?? offer.receivedAt;
  const { id: _, edition: _e, within: _w, receivedAt, correctedAt, steps, ...content } = offer;
  const isOpen = openOfferStates.includes(offer.state);
  return [
    item(isOpen ? 'open-offers' : 'closed-offers', last, {
      ...content,
      receivedAt: iso(receivedAt),
      ...(correctedAt === undefined ? {} : { correctedAt: iso(correctedAt) }),
      steps: steps.map(({ at, ...s }) => ({ ...s, at: iso(at) })),
    }),
  ];
};

/** Whatever was left to hear of answers by, as it stands. */
const reachItems = async (
  ports: Ports,
  item: ItemOf,
  code: string,
  lastHappened: number,
): Promise<readonly HeldItem[]> => {
  const found = await follow(ports, code);
  if (!found.ok) return [];
  const { rootId } = found.value;
  const left = await Promise.all(noticeWays.map((way) => ports.notices.reach({ rootId, way })));
  return left.flatMap((reach) => {
    if (!reach) return [];
    const { to, leftAt, confirmedAt } = reach;
    const content = {
      ...(to.way === 'mail' ? { mail: to.address } : { push: to.push.endpoint }),
      leftAt: iso(leftAt),
      ...(confirmedAt === undefined ? {} : { confirmedAt: iso(confirmedAt) }),
    };
    return [
      confirmedAt === undefined
        ? item('mail-asked', leftAt, content)
        : item(to.way, Math.max(leftAt, lastHappened), content),
    ];
  });
};

/** Where it was brought, why, and what a desk was given of it. */
const broughtItems = async (ports: Ports, item: ItemOf, code: string): Promise<readonly HeldItem[]> => {
  const found = await follow(ports, code);
  if (!found.ok) return [];
  const [steps, handOns] = await Promise.all([
    ports.triage.steps(found.value.rootId),
    ports.handOns.of(found.value.rootId),
  ]);
  const last = steps.at(-1);
  if (!last) return [];
  const content = {
    steps: steps.map(({ move, at, desk, due, asksOn, level, reason }) => ({
      ...{ move, at: iso(at), desk, due, asksOn, level, reason },
    })),
    handedOn: handOns.map(({ deskName, asked, words, handedAt }) => ({
      desk: deskName,
      asked,
      words,
      at: iso(handedAt),
    })),
  };
  return [item('handed-on', last.at, content)];
};

/**
 * Everything that is held behind a code: to read, to take along and to see until when it is kept. Unknown and malformed
 * codes get the same refusal.
 */
export const allThatIsHeld = async (ports: Ports, code: string): Promise<Result<AllHeld>> => {
  const behind = await behindCode(ports, code);
  if (!behind.ok) return behind;
  const item = itemsFor(ports);
  if (behind.value.kind === 'offer') {
    const { offer } = behind.value;
    return done({ what: 'offer', place: { id: offer.placeId, name: offer.placeName }, items: offerItems(item, offer) });
  }
  const { became } = behind.value;
  const found = await follow(ports, code);
  const asked = found.ok ? await ports.talkAskers.asked(found.value.rootId) : [];
  const parsed = parseFollowCode(code);
  const held = parsed && (await ports.retention.held(ports.seal('code', canonical(parsed))));
  return done({
    what: 'told',
    place: became.place,
    items: held
      ? [
          ...toldItems(item, became, held, asked),
          ...(await broughtItems(ports, item, code)),
          ...(await reachItems(ports, item, code, held.lastHappened)),
        ]
      : [],
  });
};
