import {
  type ActionPoint,
  deskLanguageOf,
  findPersonalData,
  type KnownStreets,
  latestMark,
  type Minutes,
  type MinutesLine,
  type Pen,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { dateInWords } from '#web/desk/ago.ts';
import { writeTime } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { deskTalkTexts } from '#web/texts/desk-talks.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { talkTexts } from '#web/texts/talks.server.ts';
import type { NoteLine, NotePen } from './note-line.ts';

const noteLine = (line: MinutesLine, all: ReadonlyMap<string, MinutesLine>, language: ScreenLanguage): NoteLine => {
  const t = deskTalkTexts(language);
  const { owner, due } = line;
  return {
    id: line.id,
    theme: line.theme ?? '',
    part: line.part,
    words: line.words,
    language: line.language,
    direction: directionOfText(line.language),
    owner:
      owner !== undefined && due !== undefined
        ? fill(t.owner, { owner, day: dateInWords(due, deskLanguageOf(language)) })
        : '',
    from:
      line.origin === 'guest'
        ? t.guest
        : line.penOf
          ? `${line.by}, ${fill(t.besidePen, { name: line.penOf })}`
          : line.by,
    replaces: line.supersedes === undefined ? '' : (all.get(line.supersedes)?.words ?? ''),
  };
};

/** Who has the pen, for whoever looks. */
export const penView = (
  pen: Pen | undefined,
  staffId: string,
  language: ScreenLanguage,
  timeZone: string,
): NotePen | undefined =>
  pen && {
    staffId: pen.staffId,
    name: pen.name,
    isMine: pen.staffId === staffId,
    heard: writeTime(language, timeZone, pen.heardAt),
    asked: pen.asked.map(({ staffId: id, name }) => ({ id, name })),
  };

/** The minutes as the note view shows them. */
export const notesView = (minutes: Minutes, language: ScreenLanguage) => {
  const every = [...minutes.lines, ...minutes.waiting, ...minutes.late, ...minutes.leftOut];
  const all = new Map(every.map((l) => [l.id, l]));
  const view = (lines: readonly MinutesLine[]) => lines.map((l) => noteLine(l, all, language));
  const { perspectives } = nameTexts(language);
  return {
    lines: view(minutes.lines),
    waiting: view(minutes.waiting),
    late: view(minutes.late),
    leftOut: view(minutes.leftOut),
    attendance: [...minutes.attendance].map(([id, people]) => ({ id, name: perspectives[id] ?? id, people })),
  };
};
export type NotesView = ReturnType<typeof notesView>;

/** Lines to decide about, once fixed: what may tell of somebody is pointed at. */
export const judgedView = (minutes: Minutes, language: ScreenLanguage, streets: KnownStreets) => {
  const parts = talkTexts(language).parts;
  const { themes } = nameTexts(language);
  return minutes.lines.map((line) => {
    const show = latestMark(line, 'show');
    return {
      id: line.id,
      about: [line.theme ? themes[line.theme] : '', parts[line.part]].filter(Boolean).join(' · '),
      words: line.words,
      shown: show?.words ?? line.words,
      language: line.language,
      owner: line.owner ?? '',
      says: show?.says,
      note: latestMark(line, 'note')?.words ?? '',
      found: [line.words, line.owner ?? ''].flatMap((text) =>
        findPersonalData(text, streets).map((s) => text.slice(s.start, s.end)),
      ),
    };
  });
};

/** Action points with what each became, or can become by one press. */
export const pointsView = (points: readonly ActionPoint[], language: ScreenLanguage) => {
  const t = deskTalkTexts(language);
  return points.map(({ line, command, isAction }) => ({
    id: line.id,
    actionId: command.id,
    words: line.words,
    language: line.language,
    owner:
      line.owner === undefined || line.due === undefined
        ? ''
        : fill(t.owner, { owner: line.owner, day: dateInWords(line.due, deskLanguageOf(language)) }),
    isAction,
    asks: command.asks === undefined ? '' : t.points.asks[command.asks],
  }));
};
export type PointsView = ReturnType<typeof pointsView>;
