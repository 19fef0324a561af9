import { privacyPage } from '#web/privacy/privacy-page.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => privacyPage(locals.visit.ports, locals.language);
