import { deskLanguageOf } from '@straatwijs/monitor';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  const { name, appointments } = signedIn(locals);
  const roles = [...new Set(appointments.map((a) => a.role))];
  return { language: deskLanguageOf(locals.language), staff: { name, roles }, texts: deskTexts(locals.language) };
};
