import {
  actionAtDesk,
  deskLanguageOf,
  languages,
  may,
  type Offer,
  offersAtDesk,
  ownersToChoose,
  perspectives,
  randomUuid,
  textsOfAction,
} from '@straatwijs/monitor';
import { languageName } from '#web/desk/ago.ts';
import { actionChain } from '#web/desk/chain.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { oneActionForms } from '#web/desk-actions/one-forms.server.ts';
import { oneActionView } from '#web/desk-actions/one-view.server.ts';
import { actionTexts } from '#web/texts/actions.server.ts';
import { deskActionTexts } from '#web/texts/desk-actions.server.ts';
import { deskLanguagesTexts } from '#web/texts/desk-languages.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { offerTexts } from '#web/texts/offers.server.ts';
import type { PageServerLoad } from './$types';

export const actions = oneActionForms;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { language, visit } = locals;
  const { ports } = visit;
  const staff = signedIn(locals);
  const found = await actionAtDesk(ports, staff, params.id);
  if (!found.ok) return refusePage(found.refusal, language);
  const view = oneActionView(ports, found.value, language);
  const [people, offers, way] = await Promise.all([
    view.mayTend ? ownersToChoose(ports, staff, view.within) : undefined,
    view.mayTend && may(staff, 'manage-offers')
      ? offersAtDesk(ports, staff, { within: found.value.action.areaId })
      : undefined,
    actionChain(ports, staff, found.value.action, language),
  ]);
  const { themes, perspectives: who } = nameTexts(language);
  const { kinds, noKind } = offerTexts(language);
  const nameOf = ({ kind, words }: Offer) =>
    [kind ? kinds[kind] : noKind, words?.slice(0, 60)].filter(Boolean).join(': ');
  const t = deskActionTexts(language);
  return {
    t,
    view,
    way,
    translating: may(staff, 'translate', { within: view.within })
      ? {
          t: deskLanguagesTexts(deskLanguageOf(language)).translate,
          languages: languages.map((l) => ({ code: l, name: languageName(l, language) })),
          texts: textsOfAction(found.value.action).map(({ kind, ...text }) => ({
            ...text,
            name: t.parts[kind],
            there: Object.keys(found.value.action.translations[text.words] ?? {}),
          })),
        }
      : undefined,
    people: people?.ok ? people.value : [],
    choices: offers?.ok ? offers.value.map((o) => ({ id: o.id, name: nameOf(o) })) : [],
    roles: actionTexts(language).roles,
    names: { themes, perspectives: who },
    perspectives,
    newId: randomUuid(ports.randomBytes(16)),
    today: ports.local(ports.now()).date,
    changing: url.searchParams.has('verander'),
    done: t.done[url.searchParams.get('klaar') ?? ''],
  };
};
