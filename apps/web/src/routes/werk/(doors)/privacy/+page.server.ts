import { privacyPageAtDesk } from '#web/desk/privacy.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  privacyPageAtDesk(locals.visit.ports, signedIn(locals), locals.language);
