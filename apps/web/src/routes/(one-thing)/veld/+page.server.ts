import { fieldView, signedInHere } from '#web/shell/field-view.server.ts';
import type { PageServerLoad } from './$types';

/** Who is not signed in was sent to the door before this is reached. */
export const load: PageServerLoad = ({ locals }) => {
  const { visit, language, staff } = locals;
  const { instruments } = visit.ports;
  return { ...fieldView(instruments, language), me: staff && signedInHere(instruments, staff) };
};
