import { deskLanguageOf } from '@straatwijs/monitor';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  const { name, role } = signedIn(locals);
  return { language: deskLanguageOf(locals.language), staff: { name, role }, texts: deskTexts(locals.language) };
};
