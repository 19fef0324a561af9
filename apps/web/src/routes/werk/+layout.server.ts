import { deskLanguageOf } from '@straatwijs/monitor';
import { navigationFor } from '#web/desk/navigation.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  const staff = signedIn(locals);
  const { name, appointments } = staff;
  const roles = [...new Set(appointments.map((a) => a.role))];
  const texts = deskTexts(locals.language);
  return {
    language: deskLanguageOf(locals.language),
    staff: { name, roles },
    texts,
    navigation: navigationFor(staff, texts),
  };
};
