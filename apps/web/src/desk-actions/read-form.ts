import { type ActionForm, isOwnerRole, type StepForm } from '@straatwijs/monitor';

const textOf = (data: FormData, name: string): string => String(data.get(name) ?? '').slice(0, 5000);

/** Steps that a form has lines for. */
export const stepLines = 3;

/** The content of an action as a form has it; shapes only, the rules are in `monitor/actions`. */
export const readActionForm = (data: FormData): ActionForm => {
  const role = textOf(data, 'rol');
  const person = textOf(data, 'persoon');
  return {
    title: textOf(data, 'titel'),
    words: textOf(data, 'woorden'),
    language: textOf(data, 'taal') || 'nl',
    theme: textOf(data, 'thema'),
    owner: { role: isOwnerRole(role) ? role : textOf(data, 'andererol'), ...(person ? { staffId: person } : {}) },
    expects: {
      what: textOf(data, 'verwacht'),
      from: textOf(data, 'verwachtvanaf'),
      goodFor: data.getAll('goedvoor').map(String).slice(0, 10),
      notFor: data.getAll('nietvoor').map(String).slice(0, 10),
    },
    paidBy: textOf(data, 'betaler'),
    paidUntil: textOf(data, 'betaaldtot'),
    staysAfter: textOf(data, 'blijft'),
    decides: textOf(data, 'beslist'),
    influence: textOf(data, 'meepraten'),
  };
};

/** The steps of a new action. */
export const readSteps = (data: FormData): readonly StepForm[] =>
  Array.from({ length: stepLines }, (_, n) => ({
    title: textOf(data, `stap${n}`),
    due: textOf(data, `dag${n}`),
  }));

/** What makes room, when the form asks it. */
export const readRoom = (data: FormData) => {
  const id = textOf(data, 'ruimte');
  return id === '' ? undefined : { id, to: textOf(data, 'ruimtenaar'), reason: textOf(data, 'ruimtereden') };
};
