import {
  type DeskForm,
  deskWays,
  noteDesk,
  noteRule,
  organisationKinds,
  type Ports,
  type Result,
  type RoutingRule,
  type RuleForm,
  removeRule,
  type ScreenLanguage,
  type ServiceDesk,
  type Staff,
  themes,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { type FormField, textsOf } from '#web/desk/form-field.ts';
import { refused } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { count, fill } from '#web/language/fill.ts';
import { linkIn } from '#web/language/link.ts';
import { nameOfThing, thingChoices } from '#web/measures/things.server.ts';
import { deskPeopleTexts } from '#web/texts/desk-people.server.ts';
import type { DeskTriageTexts } from '#web/texts/desk-triage.nl.ts';
import { deskTriageTexts } from '#web/texts/desk-triage.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';

const usualDays = '5';

/** The form of a desk: empty, or of one that is there. */
export const deskForm = (desk: ServiceDesk | undefined, id: string): DeskForm => ({
  id: desk?.id ?? id,
  name: desk?.name ?? '',
  organisationKind: desk?.organisationKind ?? 'municipality',
  way: desk?.way ?? 'mail',
  address: desk?.address ?? '',
  code: desk?.code ?? '',
  withinDays: desk ? String(desk.withinDays) : usualDays,
  active: desk?.active ?? true,
});

export const deskFields = (
  form: DeskForm,
  t: DeskTriageTexts['routing'],
  language: ScreenLanguage,
): readonly FormField[] => {
  const { kinds } = deskPeopleTexts(language);
  return [
    { path: 'name', label: t.name, help: t.nameHelp, type: 'text', most: 80, value: form.name },
    {
      ...{ path: 'organisationKind', label: t.kind, help: t.kindHelp, type: 'select', value: form.organisationKind },
      options: organisationKinds.map((kind) => [kind, kinds[kind]] as const),
    },
    {
      ...{ path: 'way', label: t.way, type: 'select', value: form.way },
      options: deskWays.map((way) => [way, t.ways[way]] as const),
    },
    { path: 'address', label: t.address, help: t.addressHelp, type: 'text', most: 200, value: form.address },
    { path: 'code', label: t.code, help: t.codeHelp, type: 'text', most: 80, value: form.code },
    { path: 'withinDays', label: t.withinDays, type: 'text', most: 2, value: form.withinDays },
    { path: 'active', label: t.active, type: 'check', value: form.active ? 'ja' : '' },
  ];
};

/** The desks and the rules, in words. */
export const routingView = (
  ports: Ports,
  table: { readonly desks: readonly ServiceDesk[]; readonly rules: readonly RoutingRule[] },
  language: ScreenLanguage,
) => {
  const { routing: t } = deskTriageTexts(language);
  const names = nameTexts(language).themes;
  const whatOf = ({ theme, indicator }: RoutingRule) =>
    indicator === undefined ? (theme === undefined ? t.any : names[theme]) : nameOfThing(ports, indicator, language);
  return {
    desks: table.desks.map((d) => ({
      id: d.id,
      name: d.name,
      how: [t.ways[d.way], d.address || d.code, count(language, t.within, d.withinDays), d.active ? '' : t.closed]
        .filter(Boolean)
        .join(' · '),
    })),
    rules: table.rules.map((r) => ({
      id: r.id,
      text: fill(t.rule, {
        what: whatOf(r),
        where: r.place?.name ?? t.everywhere,
        desk: table.desks.find((d) => d.id === r.deskId)?.name ?? '',
      }),
    })),
    what: [
      { name: t.themes, options: themes.map((theme) => ({ value: `theme:${theme}`, name: names[theme] })) },
      ...thingChoices(ports, language).map(({ name, things }) => ({
        name: `${t.things}: ${name}`,
        options: things,
      })),
    ],
  };
};

type Form = 'loket' | 'regel' | 'weg';
const send =
  (form: Form, done: string, deed: (ports: Ports, staff: Staff, data: FormData) => Promise<Result<unknown>>) =>
  async (event: RequestEvent) => {
    const { visit, language, prefix } = event.locals;
    const data = await event.request.formData();
    const result = await deed(visit.ports, signedIn(event.locals), data);
    if (result.ok) redirect(303, linkIn(prefix)(`/werk/loketten?klaar=${done}`));
    const { status, sentence, wrong } = refused(result.refusal, language);
    const sent: Readonly<Record<string, string>> = Object.fromEntries(
      [...data].map(([name, value]) => [name, String(value).slice(0, 300)]),
    );
    return fail(status, { form, sentence, wrong: wrong as Record<string, string>, sent }); // by path
  };

const ruleIn = (data: FormData): RuleForm => {
  const text = textsOf(data);
  const [kind = '', key = ''] = text('over').split(/:(.*)/s);
  return {
    ...{ id: text('id'), deskId: text('bij'), placeId: text('plek') },
    theme: kind === 'theme' ? key : '',
    indicator: kind === 'thing' ? key : '',
  };
};

/** The forms of the routing table. Each works without a script, and sending twice is harmless. */
export const routingActions = {
  loket: send('loket', 'bewaard', (ports, staff, data) => {
    const text = textsOf(data);
    return noteDesk(ports, staff, {
      ...{ id: text('id'), name: text('name'), organisationKind: text('organisationKind'), way: text('way') },
      ...{ address: text('address'), code: text('code'), withinDays: text('withinDays'), active: data.has('active') },
    });
  }),
  regel: send('regel', 'bewaard', (ports, staff, data) => noteRule(ports, staff, ruleIn(data))),
  weg: send('weg', 'weg', (ports, staff, data) => removeRule(ports, staff, textsOf(data)('id'))),
};
