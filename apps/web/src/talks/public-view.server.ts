import {
  keyOfTalk,
  type LinePart,
  minutesOf,
  type Ports,
  type PublicLine,
  proposeLine,
  publicTalk,
  type ScreenLanguage,
  talkBehindLink,
  talkThemes,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { refused } from '#web/desk/refused.server.ts';
import { languageName } from '#web/language/dates.ts';
import { around, fill, writeNumber } from '#web/language/fill.ts';
import { linkIn } from '#web/language/link.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { talkTexts } from '#web/texts/talks.server.ts';
import { themeIcons } from '#web/theme/theme-icons.ts';
import { dayOf, talkHead } from './talk-head.server.ts';

const agreed: readonly LinePart[] = ['promise', 'action'];
const partsOf = ['going-on', 'doing', 'more'] as const;

const lineView = (line: PublicLine, language: ScreenLanguage) => {
  const t = talkTexts(language);
  const kept: Readonly<Record<string, string>> = t.kept;
  return {
    words: line.words,
    language: line.language,
    direction: directionOfText(line.language),
    writtenIn: line.language === language ? '' : fill(t.writtenIn, { language: languageName(language, line.language) }),
    owner:
      line.owner !== undefined && line.due !== undefined
        ? { ...around(fill(t.owner, { day: dayOf(line.due, language) }), 'owner'), words: line.owner }
        : undefined,
    kept: line.kept ? (kept[line.kept.says] ?? '') : '',
    keptWords: line.kept?.words ?? '',
    note: line.note === undefined ? undefined : { ...around(t.note, 'words'), words: line.note },
  };
};
export type PublicLineView = ReturnType<typeof lineView>;

const linesView = (lines: readonly PublicLine[], language: ScreenLanguage) => {
  const t = talkTexts(language);
  const names = nameTexts(language).themes;
  const view = (some: readonly PublicLine[]) => some.map((l) => lineView(l, language));
  const promises = lines.filter((l) => agreed.includes(l.part));
  return {
    themes: talkThemes.map((id) => ({
      id,
      name: names[id],
      icon: themeIcons[id] ?? ('dots' as const),
      parts: partsOf.map((part) => ({
        part,
        name: t.parts[part],
        lines: view(lines.filter((l) => l.theme === id && l.part === part)),
      })),
    })),
    grievances: view(lines.filter((l) => l.part === 'grievance')),
    /** What became of it stands with it; the rest waits for the next time. */
    agreed: { known: view(promises.filter((l) => l.kept)), open: view(promises.filter((l) => !l.kept)) },
  };
};

/** A talk for everybody: before it what, when and how; afterwards what was said and agreed. With the key of its link the draft. */
export const publicTalkPage = async (ports: Ports, id: string, key: string, language: ScreenLanguage) => {
  const found = await publicTalk(ports, id);
  if (!found) return undefined;
  const t = talkTexts(language);
  const draftOf = key === '' ? undefined : await talkBehindLink(ports, id, key);
  const draft = draftOf ? minutesOf(await ports.minutes.lines([draftOf.id])) : undefined;
  const { perspectives } = nameTexts(language);
  return {
    t,
    head: talkHead(found.talk, language, ports.municipality.timeZone, ports.now()),
    ...linesView(draft ? draft.lines : found.lines, language),
    isDraft: draft !== undefined,
    key: draft ? keyOfTalk(ports, found.talk.id) : '',
    attendance: [...(draft?.attendance ?? found.attendance)].map(([who, n]) => ({
      name: perspectives[who] ?? who,
      n: writeNumber(language, n),
    })),
  };
};
export type PublicTalkPage = NonNullable<Awaited<ReturnType<typeof publicTalkPage>>>;

/** What somebody who was there proposes, behind the link. */
export const proposeAction = async (event: RequestEvent) => {
  const data = await event.request.formData();
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const [talkId, key] = [event.params.talk ?? '', text('sleutel')];
  const theme = text('theme');
  const proposed = await proposeLine(event.locals.visit.ports, {
    talkId,
    key,
    line: {
      ...{
        id: text('id'),
        part: theme === '' ? 'grievance' : 'going-on',
        words: text('words'),
        language: event.locals.language,
      },
      ...{ device: 'link', number: 0 },
      ...(theme === '' ? {} : { theme }),
    },
  });
  if (proposed.ok) redirect(303, linkIn(event.locals.prefix)(`/gesprek/${talkId}?sleutel=${key}&klaar`));
  const { status, sentence } = refused(proposed.refusal, event.locals.language);
  return fail(status, { sentence, words: text('words') });
};
