import type { FillIn, Refusal } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { isMessageId, readFilter, todayPath } from './filter.ts';
import { refused } from './refused.server.ts';

/** What a form had in it comes back with the refusal: nobody types twice. */
export interface Kept {
  readonly id?: string;
  readonly kind?: string;
  readonly words?: string;
  readonly language?: string;
  readonly text?: string;
  readonly reason?: string;
  readonly reviewDate?: string;
  readonly standard?: string;
  readonly fillIn?: FillIn;
  /** Everything that was sent, by the name of its field. */
  readonly sent?: Readonly<Record<string, string>>;
}
export type Form =
  | 'leave'
  | 'answer'
  | 'translate'
  | 'discussed'
  | 'gesprek'
  | 'signaal'
  | 'publish'
  | 'propose'
  | 'lee'
  | 'team'
  | 'photo-show'
  | 'photo-refuse'
  | 'photo-cover'
  | 'voeg'
  | 'plaats'
  | 'geef'
  | 'loket';

/** Back to *Today* as it was filtered. */
export const back = (event: RequestEvent, more: readonly (readonly [string, string])[]): never => {
  const path = todayPath(readFilter(event.url.searchParams), more);
  redirect(303, linkIn(event.locals.prefix)(path));
};
/** The same page with what is not right, and with what was filled in. */
export const refuseForm = (event: RequestEvent, form: Form, refusal: Refusal, kept: Kept = {}) => {
  const { status, ...why } = refused(refusal, event.locals.language);
  return fail(status, { form, ...why, kept });
};
export const textOf = (data: FormData, name: string): string => String(data.get(name) ?? '');
export const idsOf = (data: FormData): string[] => data.getAll('to').map(String).filter(isMessageId);
