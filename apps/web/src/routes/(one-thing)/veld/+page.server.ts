import { fieldView } from '#web/shell/field-view.server.ts';
import type { PageServerLoad } from './$types';

/** Who is not signed in was sent to the door before this is reached. */
export const load: PageServerLoad = ({ locals }) => {
  const { visit, language, staff } = locals;
  return {
    ...fieldView(visit.ports.instruments, language),
    me: staff && { id: staff.id, name: staff.name },
  };
};
