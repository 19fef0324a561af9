type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: unknown): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
const isTicked = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

/** Whether somebody gave it something else than the page came with. */
const isTyped = (field: Field): boolean => {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    const given = options.findIndex((o) => o.defaultSelected);
    return field.selectedIndex !== Math.max(given, 0);
  }
  return isTicked(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
};

const typed = new Map<Field, string | boolean>();
const note = (field: Field): void => {
  // What was chosen of files cannot be set by a script, and is not written over by one either.
  if (field.type !== 'file' && field.type !== 'hidden') typed.set(field, isTicked(field) ? field.checked : field.value);
};
const heard = ({ target }: Event): void => {
  if (isField(target)) note(target);
};

/**
 * On a slow line people type before the script of a page is there. When it comes it sets every field to what the page came
 * with, so what was typed is noted before, and given back after: on every page, whatever its form is made of.
 */
export const noteTyped = (): void => {
  for (const field of document.querySelectorAll('input, textarea, select'))
    if (isField(field) && isTyped(field)) note(field);
  addEventListener('input', heard, true);
};

/** Once the page listens. Whoever reacts to a field hears of it, as if it was typed now. */
export const giveBackTyped = (): void => {
  removeEventListener('input', heard, true);
  for (const [field, value] of typed) {
    const now = isTicked(field) ? field.checked : field.value;
    if (!field.isConnected || now === value) continue;
    if (typeof value === 'boolean') (field as HTMLInputElement).checked = value;
    else field.value = value;
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }
  typed.clear();
};
