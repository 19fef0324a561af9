import type { Followed } from '../contributions/contributions-store.ts';
import { follow } from '../contributions/take-part.ts';
import { randomUuid } from '../desk/public-id.ts';
import { isMail } from '../faces/face.ts';
import type { ScreenLanguage } from '../languages/languages.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { mayLeave } from '../young/young.ts';
import { confirmMailFor } from './notice-mail.ts';
import type { NoticeWay } from './notices-store.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** An address that was not confirmed within so many days is erased. */
export const confirmDays = 7;
/** Between two mails that ask to confirm, so that nobody can have them sent by the dozen. */
const restMs = 10 * minuteMs;

/** What somebody said about hearing of an answer. */
export type NoticeState = 'none' | 'asked' | 'confirmed';

type LinkDeed = 'confirm' | 'stop';

/** What stands in a link of a mail: which address, and a seal that only we can make. It tells nothing of what was told. */
export const linkToken = (ports: Ports, id: string): string => `${id}.${ports.seal('link', `notice ${id}`)}`;

const reachOfToken = (ports: Ports, token: string): string | undefined => {
  const [id = ''] = token.split('.', 1);
  // Both sealed once more: how far they agree then says nothing of the token.
  const [given, ours] = [token, linkToken(ports, id)].map((text) => ports.seal('link', text));
  return given === ours ? id : undefined;
};

const mayHear = (ports: Ports, told: Followed): boolean =>
  ports.mailer !== undefined && told.withdrawnAt === undefined && mayLeave({ perspective: told.perspective }, 'mail');

/** Whether an address may be left behind a code, and whether there is one; undefined where none may. */
export const noticeState = async (ports: Ports, code: string): Promise<NoticeState | undefined> => {
  const found = await follow(ports, code);
  if (!found.ok || !mayHear(ports, found.value)) return undefined;
  const reach = await ports.notices.reach({ rootId: found.value.rootId, way: 'mail' });
  return reach === undefined ? 'none' : reach.confirmedAt === undefined ? 'asked' : 'confirmed';
};

/**
 * Leaves an address behind a code, to hear that there is an answer. It is asked to confirm first; until then nothing goes
 * to it but that question. Whoever is under sixteen leaves none.
 * @param urlOf address of the page behind a link
 */
export const leaveMail = async (
  ports: Ports,
  code: string,
  command: { readonly mail: string; readonly language: ScreenLanguage },
  urlOf: (token: string) => string,
): Promise<Result<NoticeState>> => {
  const found = await follow(ports, code);
  if (!found.ok) return found;
  const told = found.value;
  const mail = command.mail.trim();
  if (!mayLeave({ perspective: told.perspective }, 'mail')) return invalid([{ path: 'mail', code: 'not-under-16' }]);
  if (!mayHear(ports, told)) return refuse('step-not-possible');
  if (!isMail(mail)) return invalid([{ path: 'mail', code: mail === '' ? 'missing' : 'wrong-type' }]);
  const { rootId } = told;
  const at = ports.now();
  const before = await ports.notices.reach({ rootId, way: 'mail' });
  if (before && at - before.leftAt < restMs) return refuse('too-many-requests', { retryAfter: restMs / 1000 });
  const id = randomUuid(ports.randomBytes(16));
  const to = { way: 'mail', address: mail } as const;
  if (!(await ports.notices.leave({ id, rootId, to, language: command.language, leftAt: at })))
    return refuse('step-not-possible');
  const about = { municipality: ports.municipality.name, url: urlOf(linkToken(ports, id)), days: confirmDays };
  await ports.mailer?.send(confirmMailFor(command.language, mail, about));
  return done('asked');
};

/** What the link in a mail is for; a link that is old, or of which the address was erased, leads nowhere. */
export const noticeBehindLink = async (ports: Ports, token: string): Promise<Result<NoticeState>> => {
  const id = reachOfToken(ports, token);
  const reach = id === undefined ? undefined : await ports.notices.reach({ id });
  if (!reach) return refuse('link-used-or-old');
  return done(reach.confirmedAt === undefined ? 'asked' : 'confirmed');
};

/** By the link in a mail: yes, it is my address; or stop, which erases it. Twice is harmless. */
export const answerNoticeLink = async (ports: Ports, token: string, deed: LinkDeed): Promise<Result<NoticeState>> => {
  const id = reachOfToken(ports, token);
  if (id === undefined) return refuse('link-used-or-old');
  const at = ports.now();
  if (deed === 'stop') {
    await ports.notices.stop(id, at, 'teller');
    return done('none');
  }
  return (await ports.notices.confirm(id, at, at - confirmDays * dayMs))
    ? done('confirmed')
    : refuse('link-used-or-old');
};

/** Behind the code: no more mail, or nothing more on the phone that asked for it. The address is erased. */
export const stopNotices = async (ports: Ports, code: string, way: NoticeWay): Promise<Result<NoticeState>> => {
  const found = await follow(ports, code);
  if (!found.ok) return found;
  const reach = await ports.notices.reach({ rootId: found.value.rootId, way });
  if (reach) await ports.notices.stop(reach.id, ports.now(), 'teller');
  return done('none');
};
