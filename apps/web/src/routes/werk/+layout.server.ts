import { deskLanguageOf } from '@straatwijs/monitor';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  const staff = signedIn(locals);
  if (locals.refusal) refusePage(locals.refusal, locals.language);
  const { name, appointments } = staff;
  const roles = [...new Set(appointments.map((a) => a.role))];
  const texts = deskTexts(locals.language);
  return {
    language: deskLanguageOf(locals.language),
    staff: { name, roles },
    texts,
  };
};
