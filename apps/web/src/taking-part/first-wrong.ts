/** Why a field cannot be sent: nothing was chosen, nothing was filled in, or it is a number that cannot be. */
export type Wrong = 'choose' | 'fill' | 'number';

const fieldsOf = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input, textarea'),
];

/**
 * Looks at a form as the browser would, which speaks in its own language: marks the first field that is wrong, says where
 * its sentence stands, and brings the reader there.
 * @param sentence id of the element that says what is wrong
 */
export const firstWrong = (form: HTMLFormElement, sentence: string): Wrong | undefined => {
  const field = fieldsOf(form).find((f) => f.willValidate && !f.validity.valid);
  for (const before of form.querySelectorAll('[aria-invalid="true"]')) before.removeAttribute('aria-invalid');
  if (!field) return undefined;
  // A choice is wrong as a whole; a single button of it is not.
  const marked = (field.type === 'radio' ? field.closest('fieldset') : null) ?? field;
  if (field.type === 'radio') marked.setAttribute('role', 'radiogroup');
  marked.setAttribute('aria-invalid', 'true');
  const described = (marked.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== '' && id !== sentence);
  marked.setAttribute('aria-describedby', [sentence, ...described].join(' '));
  field.focus();
  if (!field.validity.valueMissing) return 'number';
  return field.type === 'radio' ? 'choose' : 'fill';
};
