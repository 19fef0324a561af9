/** The form as a page of its own, with the button that was pressed: the worker takes it over, nothing is typed again. */
export const handOver = (form: HTMLFormElement, pressed: HTMLElement | null): void => {
  if (pressed instanceof HTMLButtonElement && pressed.name !== '') {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: pressed.name, value: pressed.value });
    form.append(field);
  }
  form.submit();
};
