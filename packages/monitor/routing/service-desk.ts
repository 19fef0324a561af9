import { isUuid } from '../contributions/prepare.ts';
import { isMail } from '../faces/face.ts';
import { isOrganisationKind, type OrganisationKind } from '../people/people.ts';
import type { Scale } from '../places/place.ts';
import { done, type FieldError, invalid, type Result } from '../refusals/refusal.ts';
import { isTheme, type Theme } from '../themes/themes.ts';

/** How something is brought to a desk: a mail with a link, a file for its own system, or by word of mouth. */
export const deskWays = ['mail', 'open311', 'signalen', 'none'] as const;
export type DeskWay = (typeof deskWays)[number];

/** Who deals with something, outside this inbox. */
export interface ServiceDesk {
  readonly id: string;
  readonly name: string;
  /** Police and enforcement are asked something, and never get the words of who told it. */
  readonly organisationKind: OrganisationKind;
  readonly way: DeskWay;
  /** A mail address, with `mail`; else empty. */
  readonly address: string;
  /** What the desk's own system calls this: `service_code` of Open311, the sub category of Signalen; else empty. */
  readonly code: string;
  /** Within how many working days an answer is asked. */
  readonly withinDays: number;
  /** One that is closed is not proposed any more, and stays to be read. */
  readonly active: boolean;
}

/** What goes to which desk. Without a theme, an indicator or a place it holds for any. */
export interface RoutingRule {
  readonly id: string;
  readonly deskId: string;
  readonly theme?: Theme;
  readonly indicator?: string;
  readonly place?: { readonly id: string; readonly edition: number; readonly name: string; readonly scale: Scale };
}

/** Forms as they came in: shapes only. */
export type DeskForm = Readonly<
  Record<'id' | 'name' | 'organisationKind' | 'way' | 'address' | 'code' | 'withinDays', string>
> & { readonly active: boolean };
export type RuleForm = Readonly<Record<'id' | 'deskId' | 'theme' | 'indicator' | 'placeId', string>>;

const longest = 80;
const mostDays = 60;
const tidy = (text: string): string => text.trim().replace(/\s+/gu, ' ');
const isWay = (text: string): text is DeskWay => (deskWays as readonly string[]).includes(text);

/** What is wrong with how a desk is reached: a mail needs an address, a file the code of the system it is for. */
const wayErrors = (way: string, address: string, code: string): FieldError[] => {
  if (!isWay(way)) return [{ path: 'way', code: way === '' ? 'missing' : 'not-an-option' }];
  if (way === 'mail' && !isMail(address)) return [{ path: 'address', code: address === '' ? 'missing' : 'wrong-type' }];
  const needsCode = way === 'open311' || way === 'signalen';
  // Signalen refuses what is no path of a sub category; a service_code is whatever a service made it.
  const shape = way === 'signalen' ? /^(?=.{1,80}$)[\w-]+\/sub_categories\/[\w-]+$/ : /^[\w./-]{1,80}$/;
  if (needsCode && !shape.test(code)) return [{ path: 'code', code: code === '' ? 'missing' : 'wrong-type' }];
  return [];
};

/** Whether a desk is complete: a name, how it is reached, within how many days. What its way does not use is left out. Pure. */
export const checkDesk = (form: DeskForm): Result<ServiceDesk> => {
  const { way, organisationKind, active } = form;
  const name = tidy(form.name);
  const address = form.address.trim();
  const code = form.code.trim();
  const withinDays = /^\d{1,2}$/.test(form.withinDays.trim()) ? Number(form.withinDays) : 0;
  const errors: FieldError[] = [
    ...(isUuid(form.id) ? [] : [{ path: 'id', code: 'not-a-uuid' } as const]),
    ...(name === '' ? [{ path: 'name', code: 'missing' } as const] : []),
    ...(name.length > longest ? [{ path: 'name', code: 'too-long' } as const] : []),
    ...(isOrganisationKind(organisationKind) ? [] : [{ path: 'organisationKind', code: 'not-an-option' } as const]),
    ...wayErrors(way, address, code),
    ...(withinDays < 1 || withinDays > mostDays ? [{ path: 'withinDays', code: 'out-of-range' } as const] : []),
  ];
  if (errors.length > 0 || !isWay(way) || !isOrganisationKind(organisationKind)) return invalid(errors);
  return done({
    id: form.id.toLowerCase(),
    ...{ name, organisationKind, way, withinDays, active },
    address: way === 'mail' ? address : '',
    code: way === 'open311' || way === 'signalen' ? code : '',
  });
};

/** Whether a rule says what goes where; one thing is named at most: an indicator has its theme with it. Pure. */
export const checkRule = (
  form: RuleForm,
  indicators: ReadonlySet<string>,
): Result<Omit<RoutingRule, 'place'> & { readonly placeId?: string }> => {
  const { theme, indicator, placeId } = form;
  const errors: FieldError[] = [
    ...(isUuid(form.id) ? [] : [{ path: 'id', code: 'not-a-uuid' } as const]),
    ...(isUuid(form.deskId) ? [] : [{ path: 'deskId', code: 'missing' } as const]),
    ...(theme === '' || isTheme(theme) ? [] : [{ path: 'theme', code: 'not-an-option' } as const]),
    ...(indicator === '' || indicators.has(indicator) ? [] : [{ path: 'indicator', code: 'not-an-option' } as const]),
    ...(theme !== '' && indicator !== '' ? [{ path: 'indicator', code: 'not-asked' } as const] : []),
  ];
  if (errors.length > 0) return invalid(errors);
  return done({
    id: form.id.toLowerCase(),
    deskId: form.deskId.toLowerCase(),
    ...(isTheme(theme) ? { theme } : {}),
    ...(indicator === '' ? {} : { indicator }),
    ...(placeId === '' ? {} : { placeId }),
  });
};
