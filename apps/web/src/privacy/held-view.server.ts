import {
  type AllHeld,
  type HeldItem,
  keptFor,
  type Ports,
  retentionOf,
  retentionText,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { followView } from '#web/following/follow-view.server.ts';
import { offerView } from '#web/following/offer-view.server.ts';
import { writeDay } from '#web/language/dates.ts';
import { count, fill } from '#web/language/fill.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { fairnessTexts } from '#web/texts/fairness.server.ts';
import { privacyTexts } from '#web/texts/privacy.server.ts';
import type { Behind } from './behind.server.ts';

interface Line {
  readonly name?: string;
  readonly text: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}

type Shows = Partial<Record<HeldItem['kind'], () => readonly Line[]>>;

const quoted = (text: string, language: string): Line => ({ text, language, direction: directionOfText(language) });
const listOf = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value : []);

/** What can be read of each kind, in the reader's language; kinds that are not here are only there. */
const showsTold = (
  ports: Ports,
  behind: Extract<Behind, { kind: 'told' }>,
  held: AllHeld,
  language: ScreenLanguage,
): Shows => {
  const t = privacyTexts(language);
  const { became } = behind;
  const view = followView(ports, became, undefined, language);
  const contentOf = (kind: HeldItem['kind']) => held.items.find((i) => i.kind === kind)?.content;
  const lines = (own: boolean): readonly Line[] =>
    view.lines
      .filter((l) => l.quoted === own)
      .map(({ question, text, language: of, direction }) => ({
        name: question,
        text,
        ...(of === undefined ? {} : { language: of }),
        ...(direction === undefined ? {} : { direction }),
      }));
  const fair = fairnessTexts(language);
  return {
    facts: () => [
      { text: became.place.name },
      { text: writeDay(language, ports.municipality.timeZone, became.told.observedAt) },
      ...lines(false),
      ...(view.sharing ? [{ text: view.sharing }] : []),
    ],
    words: () => [
      ...lines(true),
      ...listOf(contentOf('words')?.translations).map((w) => quoted(String(w.words), String(w.language))),
    ],
    'published-stories': () => (view.story?.text ? [quoted(view.story.text, view.story.language)] : []),
    answers: () => [
      ...view.answers.flatMap(({ kind, standard, own, by }) => [
        { name: by, text: standard?.text ?? kind },
        ...(own ? [quoted(own.text, own.language)] : []),
      ]),
      ...(view.tapAnswer ? [{ text: became.tapAnswer?.words ?? '' }] : []),
    ],
    fairness: () =>
      Object.entries(contentOf('fairness') ?? {}).flatMap(([question, says]) =>
        (question === 'fair' || question === 'again') && (says === 'yes' || says === 'between' || says === 'no')
          ? [{ name: fair[question].ask, text: fair[question][says] }]
          : [],
      ),
    traces: () => [{ text: contentOf('traces')?.enteredByStaff === true ? t.held.tracesStaff : t.held.tracesNone }],
    trail: () => [{ text: count(language, t.held.entries, Number(contentOf('trail')?.entries ?? 0)) }],
  };
};

const showsOffer = (ports: Ports, behind: Extract<Behind, { kind: 'offer' }>, language: ScreenLanguage): Shows => {
  const { lines } = offerView(ports, behind.offer, language);
  const all = (): readonly Line[] =>
    lines.map((l) => ({
      name: l.name,
      text: l.text,
      ...('language' in l && l.language ? { language: l.language } : {}),
      ...('direction' in l && l.direction ? { direction: l.direction } : {}),
    }));
  return { 'open-offers': all, 'closed-offers': all };
};

/** Everything behind a code, kind by kind: what it is, why, until when, and what it says. */
export const heldView = (ports: Ports, behind: Behind, held: AllHeld, language: ScreenLanguage) => {
  const t = privacyTexts(language);
  const shows =
    behind.kind === 'offer' ? showsOffer(ports, behind, language) : showsTold(ports, behind, held, language);
  const { timeZone, retention } = ports.municipality;
  const reach = behind.kind === 'offer' && (behind.offer.phone !== undefined || behind.offer.mail !== undefined);
  return {
    t: t.held,
    privacy: t.form.link,
    messages: reach ? t.held.messagesReach : t.held.messagesNone,
    items: held.items.map((item) => {
      const lines = shows[item.kind]?.() ?? [];
      return {
        key: item.kind,
        ...retentionText(item.kind, language),
        until:
          item.until === undefined
            ? keptFor(retentionOf(item.kind, retention), language)
            : fill(t.held.until, { day: writeDay(language, timeZone, item.until) }),
        lines: lines.length > 0 ? lines : [{ text: t.held.present }],
      };
    }),
  };
};
