import { may } from '@straatwijs/monitor';
import { fieldView } from '#web/shell/field-view.server.ts';
import type { PageServerLoad } from './$types';

/** Who is not signed in was sent to the door before this is reached. */
export const load: PageServerLoad = ({ locals }) => {
  const { visit, language, staff } = locals;
  const view = fieldView(visit.ports.instruments, language);
  // What waits on the phone stays to be seen; a form that would be refused is not offered.
  const mayWrite = staff !== undefined && may(staff, 'write-logbook');
  return {
    ...view,
    ...(mayWrite ? {} : { fill: [], f: { ...view.f, noForms: view.f.notYours } }),
    me: staff && { id: staff.id, name: staff.name },
  };
};
