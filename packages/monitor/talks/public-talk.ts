import type { Perspective } from '../contributions/contribution.ts';
import type { Language } from '../languages/languages.ts';
import type { LocalDate } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import type { Theme } from '../themes/themes.ts';
import type { LinePart } from './line.ts';
import { latestMark, type MinutesLine, minutesOf } from './minutes.ts';
import { talkNow } from './plan-talk.ts';
import type { Talk } from './talk.ts';

/** A line as everybody may read it: no device, no name of who wrote it. */
export interface PublicLine {
  readonly theme?: Theme;
  readonly part: LinePart;
  readonly words: string;
  readonly language: Language;
  readonly owner?: string;
  readonly due?: LocalDate;
  readonly kept?: { readonly says: string; readonly words: string };
  /** A correction after the minutes were fixed. */
  readonly note?: string;
}

/** What everybody may know of a talk: before it what it is about; the minutes only once a person let each line through. */
export interface PublicTalk {
  readonly talk: Talk;
  readonly lines: readonly PublicLine[];
  readonly attendance: ReadonlyMap<Perspective, number>;
}

const publicLine = (line: MinutesLine): PublicLine => {
  const kept = latestMark(line, 'kept');
  const note = latestMark(line, 'note')?.words;
  return {
    ...(line.theme ? { theme: line.theme } : {}),
    part: line.part,
    words: latestMark(line, 'show')?.words ?? line.words,
    language: line.language,
    ...(line.owner === undefined ? {} : { owner: line.owner }),
    ...(line.due === undefined ? {} : { due: line.due }),
    ...(kept ? { kept: { says: kept.says, words: kept.words ?? '' } } : {}),
    ...(note === undefined ? {} : { note }),
  };
};

/** Lines that a person let through. Pure. */
export const publicLinesOf = (lines: readonly MinutesLine[]): readonly PublicLine[] =>
  minutesOf(lines)
    .lines.filter((l) => latestMark(l, 'show')?.says === 'public')
    .map(publicLine);

/** A talk for everybody; undefined when there is none by this id. Lines are there only when its minutes are public. */
export const publicTalk = async (ports: Ports, id: string): Promise<PublicTalk | undefined> => {
  const talk = await talkNow(ports, id);
  if (!talk) return undefined;
  if (talk.state !== 'public') return { talk, lines: [], attendance: new Map() };
  const lines = await ports.minutes.lines([talk.id]);
  return { talk, lines: publicLinesOf(lines), attendance: minutesOf(lines).attendance };
};
