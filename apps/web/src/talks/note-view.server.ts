import {
  deskLanguageOf,
  done,
  minutesAtDesk,
  type Ports,
  perspectives,
  type Result,
  type ScreenLanguage,
  type Staff,
  talkThemes,
} from '@straatwijs/monitor';
import { deskTalkTexts } from '#web/texts/desk-talks.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { talkTexts } from '#web/texts/talks.server.ts';
import { themeIcons } from '#web/theme/theme-icons.ts';
import { notesView, penView } from './minutes-view.server.ts';
import type { NoteTalk } from './note-line.ts';
import { talkHead } from './talk-head.server.ts';

/** The note view of any talk in one language: the words around it, and nothing of what was said. */
export const noteFrame = (language: ScreenLanguage) => {
  const desk = deskLanguageOf(language);
  const names = nameTexts(desk);
  return {
    t: deskTalkTexts(desk),
    parts: talkTexts(desk).parts,
    themes: talkThemes.map((id) => ({ id, name: names.themes[id], icon: themeIcons[id] ?? ('dots' as const) })),
    roles: perspectives.map((id) => ({ id, name: names.perspectives[id] ?? id })),
  };
};
export type NoteFrame = ReturnType<typeof noteFrame>;

/** What a note view knows of one talk, as it stands on the server now. */
export const noteTalk = async (
  ports: Ports,
  staff: Staff,
  id: string,
  language: ScreenLanguage,
): Promise<Result<NoteTalk>> => {
  const found = await minutesAtDesk(ports, staff, id);
  if (!found.ok) return found;
  const { talk, minutes, pen } = found.value;
  const { timeZone } = ports.municipality;
  const { title, day, state } = talkHead(talk, language, timeZone, ports.now());
  const { lines, waiting, late, attendance } = notesView(minutes, language);
  return done({
    ...{ id: talk.id, title, day, state, lines, waiting, late, attendance },
    // Where people came to say everything once, it is written of no theme first.
    first: talk.kind === 'grievances' ? '' : 'social',
    pen: penView(pen, staff.id, language, timeZone),
    me: { id: staff.id, name: staff.name },
  });
};
