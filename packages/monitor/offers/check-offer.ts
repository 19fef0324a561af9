import { isMail, isPhone } from '../faces/face.ts';
import { isLanguage } from '../languages/languages.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';
import { isTheme } from '../themes/themes.ts';
import { mayLeave } from '../young/young.ts';
import { isAskWay, isOfferKind, type OfferContent } from './offer.ts';

/** A form as it came in: shapes only. */
export interface OfferForm {
  readonly kind: string;
  readonly ways: readonly string[];
  readonly theme: string;
  readonly words: string;
  readonly phone: string;
  readonly mail: string;
  readonly language: string;
  /** What the person ticked; it is looked at and not kept. */
  readonly under16?: boolean;
}

export const longestOffer = 500;

/** A number of somebody at home, with its area: seven digits or three are none. */
const isCallable = (phone: string): boolean => {
  const digits = phone.replace(/\D/g, '').length;
  return isPhone(phone) && digits >= 9 && digits <= 15;
};

/** Whether a form offers something, or says how to be asked. Nothing else is required, least of all who it is. Pure. */
export const checkOffer = (form: OfferForm): Result<OfferContent> => {
  const { kind, theme, language } = form;
  const words = form.words.trim();
  const phone = form.phone.trim();
  const mail = form.mail.trim();
  const ways = [...new Set(form.ways)];
  const errors: FieldError[] = [];
  const wrong = (path: string, code: FieldError['code']) => errors.push({ path, code });
  if (kind === '' && ways.length === 0) wrong('kind', 'missing');
  if (kind !== '' && !isOfferKind(kind)) wrong('kind', 'not-an-option');
  if (!ways.every(isAskWay)) wrong('ways', 'not-an-option');
  if (theme !== '' && !isTheme(theme)) wrong('theme', 'not-an-option');
  if (words.length > longestOffer) wrong('words', 'too-long');
  // Who wants to be called or names something, says the number or the thing: else nobody can go on with it.
  if (kind === 'help-with' && words === '') wrong('words', 'missing');
  const wantsCalls = ways.includes('phone') || phone !== '';
  if (wantsCalls && !mayLeave(form, 'phone')) wrong('phone', 'not-under-16');
  else if (wantsCalls && phone === '') wrong('phone', 'missing');
  if (phone !== '' && !isCallable(phone)) wrong('phone', 'wrong-type');
  if (mail !== '' && !mayLeave(form, 'mail')) wrong('mail', 'not-under-16');
  else if (mail !== '' && !isMail(mail)) wrong('mail', 'wrong-type');
  if (!isLanguage(language)) wrong('language', 'unknown-language');
  if (errors.length > 0) return invalid(errors);
  return done({
    ...(isOfferKind(kind) ? { kind } : {}),
    ways: ways.filter(isAskWay),
    ...(isTheme(theme) ? { theme } : {}),
    ...(words && { words }),
    ...(phone && { phone }),
    ...(mail && { mail }),
    language,
  });
};
