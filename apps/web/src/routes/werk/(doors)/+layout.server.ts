import { refusePage } from '#web/desk/refused.server.ts';
import type { LayoutServerLoad } from './$types';

/** Within the frame of the desk, so that who may not see a page keeps their own doors. */
export const load: LayoutServerLoad = ({ locals }) => {
  if (locals.refusal) refusePage(locals.refusal, locals.language);
};
