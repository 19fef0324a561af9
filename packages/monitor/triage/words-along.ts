import type { Message } from '../desk/desk.ts';
import type { OrganisationKind } from '../people/people.ts';
import { findPersonalData, type KnownStreets, leaveOut } from '../personal-data/index.ts';

/** Whose desks never get words of residents: they share no pot with who listens. */
const withoutWords: ReadonlySet<OrganisationKind> = new Set(['police', 'enforcement']);

/** Whether anything of what was told may go along: not what its teller wants in the lee, and never to police or enforcement. */
export const mayGoAlong = (
  { sharing, story }: Pick<Message, 'sharing' | 'story'>,
  desk: { readonly organisationKind: OrganisationKind },
): boolean =>
  sharing !== 'lee' &&
  story?.state !== 'lee' &&
  story?.state !== 'refused-by-teller' &&
  !withoutWords.has(desk.organisationKind);

/**
 * What was told, as it may go to a desk: the text that stands on the page with its teller's yes, else the words without
 * everything by which somebody may be recognised, guesses at names included. A person looks before it goes. Pure.
 */
export const wordsAlong = ({ text, language, story }: Message, streets: KnownStreets): string => {
  const approved = story?.state === 'published' && story.text !== '' ? story.text : text;
  return leaveOut(approved, findPersonalData(approved, streets), language);
};
