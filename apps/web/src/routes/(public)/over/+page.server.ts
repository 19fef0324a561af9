import { aboutTexts } from '#web/texts/about.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ t: aboutTexts(locals.language) });
