// Nothing on these pages needs a script: they are read, and every control is a link or a form.
export const csr = false;
