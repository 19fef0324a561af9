import { talkMail } from '../messages/talk-mail.ts';
import { holdsOn } from '../people/people.ts';
import { may } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import type { Talk } from './talk.ts';

const mostPeople = 500;

/**
 * Tells everybody who sits at the table in this area that minutes are there: a link, and nothing of what was said. Mail that
 * does not go out holds nothing up: the page is there.
 * @param url where they are, with nothing in it of a person
 * @returns how many were told; undefined where no mail is set up
 */
export const tellTable = async (
  ports: Ports,
  talk: Talk,
  url: string,
  about: 'amend' | 'public',
): Promise<number | undefined> => {
  const { mailer } = ports;
  if (!mailer) return undefined;
  const today = ports.local(ports.now()).date;
  const people = await ports.people.list({ areas: talk.within, limit: mostPeople });
  const table = people
    .map(({ history, ...known }) => ({ ...known, appointments: history.filter((a) => holdsOn(a, today)) }))
    .filter((staff) => may(staff, 'join-talks', talk));
  let told = 0;
  for (const { email } of table)
    told += await mailer.send(talkMail(about, { to: email, place: talk.placeName, url })).then(
      () => 1,
      () => 0,
    );
  return told;
};
