import {
  type Action,
  type ActionOwner,
  facesNear,
  isOwnerRole,
  nextStep,
  type Ports,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { languageName, writeDate, writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { type Quoted, quoted } from '#web/language/quoted.ts';
import { actionTexts } from '#web/texts/actions.server.ts';
import { wordsTexts } from '#web/texts/words.server.ts';

/**
 * Words of staff as one reader meets them: in the language they were written in. Which one that is, is said once, at the first
 * of the words that belong together.
 */
export interface WrittenWords extends Quoted {
  readonly note: string | undefined;
}
/**
 * @param among the language of the words around it, in which this has been said already
 * @param translations of the action that it is of: what a person translated comes first
 */
export const written = (
  text: string,
  of: string,
  reader: ScreenLanguage,
  among?: string,
  translations: Action['translations'] = {},
): WrittenWords => {
  const words = quoted(text, of, translations[text], reader);
  const note = words.original ? wordsTexts(reader).translated : actionTexts(reader).writtenIn;
  const isSaid = words.original === undefined && (of === reader || of === among);
  return { ...words, note: isSaid ? undefined : fill(note, { language: languageName(reader, of) }) };
};

/** The first name of an owner who is a face of the place: whoever chose to stand on the page, and nobody else. */
export const ownerNames = async (ports: Ports, actions: readonly Action[]): Promise<ReadonlyMap<string, string>> => {
  const named = actions.flatMap((a) => (a.owner.staffId === undefined ? [] : [{ id: a.owner.staffId, a }]));
  const found = await Promise.all(
    named.map(async ({ id, a }) => {
      const [person, place] = await Promise.all([
        ports.people.staff({ id }),
        ports.places.place(`${a.placeId}@${a.edition}`),
      ]);
      const faces = place ? (await facesNear(ports, place)).faces : [];
      const isFace = person !== undefined && faces.some((f) => f.name === person.name);
      return isFace ? [[id, person.name.split(/\s+/u)[0] ?? person.name] as const] : [];
    }),
  );
  return new Map(found.flat());
};

/** Whose it is, in the reader's words where there are any. */
export const ownerView = (
  { role, staffId }: ActionOwner,
  names: ReadonlyMap<string, string>,
  of: string,
  language: ScreenLanguage,
) => {
  const t = actionTexts(language);
  const name = staffId === undefined ? undefined : names.get(staffId);
  return isOwnerRole(role)
    ? { role: t.roles[role], language, name }
    : { role, language: written(role, of, language).language, name };
};

/** A line about an action: what, whose, since when, and the next step; the whole of it is one link further. */
export const actionLine = (
  ports: Ports,
  action: Action,
  names: ReadonlyMap<string, string>,
  language: ScreenLanguage,
) => {
  const t = actionTexts(language);
  const next = action.state === 'running' ? nextStep(action) : undefined;
  return {
    id: action.id,
    path: `/actie/${action.id}`,
    title: written(action.title, action.language, language, action.language, action.translations),
    kind: t.kinds[action.kind],
    state: action.state,
    stateName: t.states[action.state],
    owner: ownerView(action.owner, names, action.language, language),
    since: writeDay(language, ports.municipality.timeZone, action.startedAt),
    place: { id: action.placeId, name: action.placeName },
    next: next && {
      title: written(next.title, next.language, language, action.language, action.translations),
      by: fill(t.by, { day: writeDate(language, next.due) }),
    },
  };
};
export type ActionLine = ReturnType<typeof actionLine>;
