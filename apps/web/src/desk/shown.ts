import {
  type Answer,
  type DeskLanguage,
  findPersonalData,
  isStructured,
  type KnownStreets,
  leaveOut,
  type Message,
  type Moderation,
  may,
  moderate,
  moderations,
  type PersonalKind,
  type PersonalReason,
  type Staff,
  type StoryState,
  standardSentence,
} from '@straatwijs/monitor';
import { ago, dateInWords, dayAndTime } from './ago.ts';

/** A line of the list. */
export interface ListItem {
  readonly id: string;
  readonly kind: Message['kind'];
  readonly valence: Message['valence'];
  readonly text: string;
  readonly language: string;
  readonly place: string;
  readonly theme: Message['theme'];
  readonly perspective: string;
  readonly ago: string;
  readonly isNew: boolean;
}

const firstLineOf = (text: string): string => text.trim().split(/\n/u, 1)[0] ?? '';

interface Reader {
  readonly now: number;
  readonly language: DeskLanguage;
  readonly timeZone: string;
}

export const listItem = (m: Message, { now, language, timeZone }: Reader): ListItem => ({
  id: m.id,
  kind: m.kind,
  valence: m.valence,
  text: firstLineOf(m.text),
  language: m.language,
  place: m.placeName,
  theme: m.theme,
  perspective: m.perspective,
  ago: ago(m.receivedAt, now, language, timeZone),
  isNew: m.state === 'received',
});

/** Something by which somebody may be recognised, with what would stand in its place. */
export interface Recognisable {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalKind;
  readonly reason: PersonalReason;
  readonly words: string;
  readonly mark: string;
  /** Publishing it asks first. */
  readonly asks: boolean;
}

/** A message that is open, with what this person may do with it now. */
export interface Opened extends ListItem {
  readonly text: string;
  readonly state: Message['state'];
  readonly sharing: Message['sharing'];
  readonly channel: string;
  readonly when: string;
  readonly placeId: string;
  readonly reachable: boolean;
  /** The version that is shown, and the languages into which it was translated. */
  readonly version: string;
  readonly translated: readonly string[];
  readonly story: {
    readonly state: StoryState;
    readonly text: string;
    readonly reason: string;
    readonly review: string;
  };
  readonly may: readonly Moderation[];
  /** What may have to be left out of the story; empty for who decides nothing about it. */
  readonly recognisable: readonly Recognisable[];
  readonly answers: readonly {
    readonly id: string;
    readonly kind: Answer['kind'];
    /** The standard answer, as the desk reads it. */
    readonly standard: string | undefined;
    readonly translated: readonly string[];
    readonly words: string;
    readonly language: string;
    readonly by: string;
    readonly date: string;
  }[];
}

const tomorrowAfter = (today: string): string => new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);

/** Which decisions the rules allow here: asked of the rules themselves, with details that are in order. */
const possible = (m: Message, staff: Staff, today: string): Moderation[] => {
  const inOrder = { text: m.text, reason: '-', reviewDate: tomorrowAfter(today), sure: true };
  return may(staff, 'moderate', m)
    ? (Object.keys(moderations) as Moderation[]) // keys of a literal
        // A photo without words is published by showing the photo.
        .filter((d) => m.text !== '' || d !== 'publish')
        .filter((d) => moderations[d].by === 'staff' && moderate(m, d, inOrder, today).ok)
    : [];
};

const recognisableIn = ({ text, language }: Message, streets: KnownStreets): Recognisable[] =>
  findPersonalData(text, streets).map((span) => {
    const words = text.slice(span.start, span.end);
    const mark = leaveOut(words, [{ ...span, start: 0, end: words.length }], language);
    return { ...span, words, mark, asks: isStructured(span.kind) };
  });

export const opened = (
  m: Message,
  answers: readonly Answer[],
  staff: Staff,
  today: string,
  reader: Reader,
  streets: KnownStreets,
): Opened => ({
  ...listItem(m, reader),
  text: m.text,
  state: m.state,
  sharing: m.sharing,
  channel: m.channel,
  when: dayAndTime(m.receivedAt, reader.language, reader.timeZone),
  placeId: m.placeId,
  reachable: m.reachable,
  version: m.currentId,
  translated: Object.keys(m.translations ?? {}),
  story: {
    state: m.story?.state ?? 'new',
    text: m.story?.text ?? m.text,
    reason: m.story?.reason ?? '',
    review: m.story?.reviewDate ? dateInWords(m.story.reviewDate, reader.language) : '',
  },
  may: possible(m, staff, today),
  recognisable: possible(m, staff, today).length > 0 ? recognisableIn(m, streets) : [],
  answers: answers.map(({ id, kind, words, language, by, at, standard, translations }) => ({
    id,
    standard: standard && standardSentence(standard, reader.language),
    translated: Object.keys(translations ?? {}),
    kind,
    words,
    language,
    by,
    date: dayAndTime(at, reader.language, reader.timeZone),
  })),
});
